using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chengming.Data;

/// <summary>The platform is ready when its database answers.</summary>
internal sealed class DatabaseAnswers(PlatformDb db) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("数据库无法连接。");
}

using Chengming.Data;
using Chengming.Features.Operations.Doctor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chengming.Features.Operations.Watching;

/// <summary>The platform is ready when its database has the structure this version expects.</summary>
internal sealed class SchemaIsCurrent(PlatformDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? HealthCheckResult.Unhealthy("数据库结构尚未升级。")
            : HealthCheckResult.Healthy();
}

/// <summary>The platform is ready when there is room to save.</summary>
internal sealed class DiskIsNotFull(IConfiguration configuration) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            DiskRoom.Of(configuration.DataPath()).Free < DiskRoom.TooLittle
                ? HealthCheckResult.Unhealthy("磁盘空间将尽。")
                : HealthCheckResult.Healthy()
        );
}

using Chengming.Data;
using Chengming.Data.Protection.Keys;
using Chengming.Features.Accounts;
using Chengming.Features.Audit.Office;
using Chengming.Features.Audit.Verifying;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit;

/// <summary>The audit (审计): an append-only chain of who did what, its viewer, and the proof that nobody touched it.</summary>
internal static class AuditFeature
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new AuditHeadSeal(PersonalDataKeys.FolderIn(builder.Configuration)));
        services.AddScoped<VerifyAuditChain>();
        services.AddScoped<ExportAudit>();
        services.AddSingleton<Verification>();
        services.AddSettings<AuditSettings>("审计", Audience.SecurityAdministrators);
        services.AddOfficePlace(new("audit", "审计记录", AuditLinks.List, Audience.AuditAdministrators, 80));
        services.AddOfficePlace(new("audit-verify", "审计核验", AuditLinks.Verify, Audience.AuditAdministrators, 81));
    }

    public static void MapAudit(this WebApplication app) => app.MapAuditAddresses();

    /// <summary>Makes the key of the seal for a platform without records. Where there are records, a missing key stops the start.</summary>
    public static async Task PrepareSealAsync(this WebApplication app)
    {
        var seal = app.Services.GetRequiredService<AuditHeadSeal>();
        if (seal.HasKey)
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<PlatformDb>().AuditRecords.AnyAsync())
        {
            throw new KeyFileException(
                $"数据库里已有审计记录，但审计封印密钥 {seal.KeyPath} 不在。请从单独保管密钥的地方取回这个文件再启动。"
            );
        }

        seal.MakeKey(app.Services.GetRequiredService<TimeProvider>());
    }
}

using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Backups;

/// <summary>Tells the system administrator when the last good backup is too old.</summary>
internal sealed class BackupMorning(PlatformDb db, PlatformSettings settings, TimeProvider clock) : IMorningSource
{
    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!Audience.SystemAdministrators.Admits(person))
        {
            return [];
        }

        var policy = await settings.GetAsync<BackupSettings>(cancel);
        var last = await BackupAge.LastGoodAsync(db, cancel) ?? await BackupAge.BeganAsync(db, cancel);
        if (last is not { } since || clock.GetUtcNow() - since < TimeSpan.FromDays(policy.WarnAfterDays))
        {
            return [];
        }

        var days = (int)(clock.GetUtcNow() - since).TotalDays;
        return
        [
            new MorningItem(
                MorningGroup.MustBeDoneToday,
                $"已有 {days} 天没有完成的备份",
                null,
                null,
                $"系统设置：{policy.WarnAfterDays} 天没有备份即提醒（网络安全法第二十三条要求备份重要数据）",
                "/office/backups",
                "去备份"
            ),
        ];
    }
}

/// <summary>How old the newest good backup is.</summary>
internal static class BackupAge
{
    /// <summary>The moment the newest good backup shows; null when there is none.</summary>
    public static Task<DateTimeOffset?> LastGoodAsync(PlatformDb db, CancellationToken cancel) =>
        db.Set<BackupRun>().Where(r => r.State == BackupState.Done).MaxAsync(r => r.StartedAt, cancel);

    /// <summary>When the platform began to hold anything; null while it is empty.</summary>
    public static Task<DateTimeOffset?> BeganAsync(PlatformDb db, CancellationToken cancel) =>
        db.AuditRecords.Where(r => r.Sequence == 1).Select(r => (DateTimeOffset?)r.At).SingleOrDefaultAsync(cancel);
}

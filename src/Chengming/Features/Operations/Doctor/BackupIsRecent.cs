using Chengming.Data;
using Chengming.Doctor;
using Chengming.Features.Office.Settings;
using Chengming.Features.Operations.Backups;
using Chengming.Time;

namespace Chengming.Features.Operations.Doctor;

internal sealed class BackupIsRecent(PlatformDb db, PlatformSettings settings, TimeProvider clock) : IDoctorCheck
{
    public string Name => "备份";

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var policy = await settings.GetAsync<BackupSettings>(cancel);
        var last = await BackupAge.LastGoodAsync(db, cancel);
        var since = last ?? await BackupAge.BeganAsync(db, cancel);
        var found = last is { } at ? $"最近一次完成于 {ChinaTime.DateAndTime(at)}" : "还没有完成的备份";
        return since is { } then && clock.GetUtcNow() - then > TimeSpan.FromDays(policy.WarnAfterDays)
            ? Diagnosis.Bad(found, "在“备份”页面立即备份，或运行 chengming backup 文件；再查定时任务为何没有完成。")
            : Diagnosis.Good(found);
    }
}

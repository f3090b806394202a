using Chengming.Data;
using Chengming.Doctor;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Doctor;

internal sealed class ClockIsRight(PlatformDb db, TimeProvider clock) : IDoctorCheck
{
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(5);

    public string Name => "时钟和时区";

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (
            !TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Shanghai", out var zone)
            || zone.GetUtcOffset(now) != ChinaTime.Offset
        )
        {
            return Diagnosis.Bad("系统没有北京时间的时区数据", "请安装时区数据（Debian：apt-get install tzdata）。");
        }

        var newest = await db.AuditRecords.MaxAsync(r => (DateTimeOffset?)r.At, cancel);
        return newest > now + Leeway
            ? Diagnosis.Bad(
                $"现在是 {ChinaTime.DateAndTime(now)}，早于最近一条审计记录（{ChinaTime.DateAndTime(newest.Value)}）",
                "服务器时钟慢了，法定期限会算错。请打开自动校时（如 systemd-timesyncd、chrony）。"
            )
            : Diagnosis.Good($"北京时间 {ChinaTime.DateAndTime(now)}");
    }
}

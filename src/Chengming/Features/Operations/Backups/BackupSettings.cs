using System.Globalization;
using Chengming.Actions;
using Chengming.Features.Office.Settings;
using Chengming.Time;

namespace Chengming.Features.Operations.Backups;

/// <summary>When the platform backs up by itself, and what it keeps. House policy: the law asks for backups and names no times (网络安全法 art. 23).</summary>
public sealed record BackupSettings : SettingGroup
{
    /// <summary>True when the platform backs up every day.</summary>
    [Setting("每天自动备份")]
    public bool Daily { get; init; } = true;

    /// <summary>Time of day, 24 hours, ChinaTime.Offset Standard Time.</summary>
    [Setting("自动备份时间（北京时间，如 02:30）", Hint = "选在夜间没有人办公的时候。")]
    public string DailyAt { get; init; } = "02:30";

    /// <summary>How many automatic backups are kept.</summary>
    [Setting("保留最近几份自动备份", Hint = "更早的自动备份会被清理；手动备份不会被清理。")]
    public int Keep { get; init; } = 14;

    /// <summary>After how many days without a good backup the administrator is told.</summary>
    [Setting("几天没有完成的备份就提醒")]
    public int WarnAfterDays { get; init; } = 2;

    /// <summary>Where the files go; empty for the folder <c>backups</c> below the data folder.</summary>
    [Setting(
        "备份文件夹",
        Hint = "留空则放在数据文件夹的 backups 下。最好填写另一块磁盘或挂载的异地存储上的绝对路径。"
    )]
    public string Folder { get; init; } = "";

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (!TimeOnly.TryParseExact(DailyAt, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new Problem(nameof(DailyAt), "自动备份时间请写成 24 小时制的时和分，例如 02:30。");
        }

        if (Keep is < 1 or > 366)
        {
            yield return new Problem(nameof(Keep), "保留份数请填 1 到 366。");
        }

        if (WarnAfterDays is < 1 or > 60)
        {
            yield return new Problem(nameof(WarnAfterDays), "提醒天数请填 1 到 60。");
        }

        if (Folder is { Length: > 0 } && !Path.IsPathFullyQualified(Folder))
        {
            yield return new Problem(nameof(Folder), "备份文件夹请填写绝对路径，或留空。");
        }
    }

    /// <summary>The last moment at or before now at which the timetable wanted a backup.</summary>
    public DateTimeOffset LastDueAt(DateTimeOffset now)
    {
        var here = now.ToOffset(ChinaTime.Offset);
        var time = TimeOnly.ParseExact(DailyAt, "HH:mm", CultureInfo.InvariantCulture);
        var today = new DateTimeOffset(DateOnly.FromDateTime(here.DateTime), time, ChinaTime.Offset);
        return today <= now ? today : today.AddDays(-1);
    }

    /// <summary>The folder for the backups.</summary>
    public string FolderBelow(string dataPath) =>
        Folder is { Length: > 0 } ? Folder : Path.Combine(dataPath, "backups");
}

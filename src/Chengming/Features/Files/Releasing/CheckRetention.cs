using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Files.Releasing;

/// <summary>How long checks before release and their files are kept (发布前检查保存期). House policy.</summary>
public sealed record CheckRetention : SettingGroup
{
    private const int MostDays = 3650;

    /// <summary>Days after the last check.</summary>
    [Setting(
        "发布前检查的记录和文件保存（天）",
        Hint = "从最后一次检查起算，到期自动删除；其他业务用到的文件不删除。文件内容再过一天从文件库清除。"
    )]
    public int KeptDays { get; init; } = 90;

    /// <summary>What was last checked before this moment is removed.</summary>
    internal DateTimeOffset Before(DateTimeOffset now) => now.AddDays(-KeptDays);

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (KeptDays is < 1 or > MostDays)
        {
            yield return new Problem(nameof(KeptDays), $"保存天数请填 1 至 {MostDays}。");
        }
    }
}

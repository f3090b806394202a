using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Requests.Papers;

/// <summary>How many papers an applicant may send online (申请材料设置). House policy; every single file keeps to the limits of files besides.</summary>
public sealed record PaperSettings : SettingGroup
{
    /// <summary>The most files that an applicant sends at one time.</summary>
    [Setting("网上一次最多提交几份材料")]
    public int OnlineFiles { get; init; } = 8;

    /// <summary>The most that they may have together.</summary>
    [Setting("网上一次提交材料合计上限（MB）", Hint = "前面有反向代理的，代理的上限不能比这里小。")]
    public int OnlineMegabytes { get; init; } = 60;

    /// <summary>The most bytes together.</summary>
    internal long OnlineBytes => (long)OnlineMegabytes << 20;

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (OnlineFiles is < 1 or > 30)
        {
            yield return new Problem(nameof(OnlineFiles), "网上一次提交的份数请填 1 至 30。");
        }

        if (OnlineMegabytes is < 1 or > 500)
        {
            yield return new Problem(nameof(OnlineMegabytes), "网上一次提交的合计上限请填 1 至 500。");
        }
    }
}

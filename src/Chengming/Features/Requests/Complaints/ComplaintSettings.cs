using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Requests.Complaints;

/// <summary>投诉举报的办理期限: the regulation names none, so there is none unless local rules do.</summary>
public sealed record ComplaintSettings : SettingGroup
{
    private const int Most = 120;

    /// <summary>Working days; 0 for none.</summary>
    [Setting("投诉举报的办理期限（工作日）", Hint = "《条例》没有规定期限。本地制度有规定的填写，没有的填 0。")]
    public int Days { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (Days is < 0 or > Most)
        {
            yield return new Problem(nameof(Days), $"工作日数请填 0 至 {Most}。");
        }
    }
}

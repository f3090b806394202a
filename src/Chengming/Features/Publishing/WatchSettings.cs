using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Publishing;

/// <summary>House rules of what is looked after once things are public (公开监测设置). No law gives these values.</summary>
public sealed record WatchSettings : SettingGroup
{
    /// <summary>Days after a document within which a missing interpretation is reminded of.</summary>
    [Setting("文件发布后多少天内提醒补发解读", Hint = "超过这些天仍没有解读的，不再列入今日工作，信息页面上照样标明。")]
    public int InterpretationNoticeDays { get; init; } = 180;

    /// <summary>Days after which the links of an item are looked at again.</summary>
    [Setting("每隔几天重查一遍信息中的链接")]
    public int LinkDays { get; init; } = 7;

    /// <summary>True when links to other sites are opened too.</summary>
    [Setting(
        "检查指向其他网站的链接",
        Hint = "选“是”时，本平台会访问这些网站（只限公网地址，每个网站每次间隔一秒以上）。选“否”时只检查平台内部的链接。"
    )]
    public bool ChecksExternalLinks { get; init; }

    /// <summary>Months after which information that is not disclosed is looked at again.</summary>
    [Setting("不予公开的信息几个月评估审查一次", Hint = "《条例》第十八条要求定期评估审查，没有规定周期；默认一年。")]
    public int ReassessmentMonths { get; init; } = 12;

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (InterpretationNoticeDays is < 1 or > 3650)
        {
            yield return new Problem(nameof(InterpretationNoticeDays), "提醒补发解读的天数请填 1 至 3650。");
        }

        if (LinkDays is < 1 or > 365)
        {
            yield return new Problem(nameof(LinkDays), "重查链接的天数请填 1 至 365。");
        }

        if (ReassessmentMonths is < 1 or > 60)
        {
            yield return new Problem(nameof(ReassessmentMonths), "评估审查的月数请填 1 至 60。");
        }
    }
}

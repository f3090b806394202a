using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Requests.Archive;

/// <summary>归档设置: what practice and the rules of the archives give, none of it from the regulation.</summary>
public sealed record ArchiveSettings : SettingGroup
{
    private const int LongestPattern = 60;

    /// <summary>Month of the last day for the hand-over.</summary>
    [Setting("移交单位档案室的期限：办结次年几月", Hint = "国家档案局令第13号：次年六月底前移交。")]
    public int HandoverMonth { get; init; } = 6;

    /// <summary>Whether a period begins with the year after the case was closed.</summary>
    [Setting("保管期限自办结次年 1 月 1 日起算", Hint = "不选的，自办结之日起算。")]
    public bool CountsFromNextYear { get; init; } = true;

    /// <summary>How an archive number is made.</summary>
    [Setting(
        "档号的写法",
        Hint = "可用 {全宗号}、{年度}、{期限}、{案卷号}；{年度} 和 {案卷号} 必须有。归档时可以改成档案室给的档号。"
    )]
    public string NumberPattern { get; init; } = "{全宗号}-GK·{年度}-{期限}-{案卷号}";

    /// <summary>The parts of a file in their order, one code a line; empty for the shipped order.</summary>
    [Setting(
        "卷内各部分的次序",
        Hint = "每行一个代码，全部写上；留空用通行的次序：reply、service、application、register、correction、reasons、consultation、search、approval、extension、fee、remedy。封面在前、备考表在后，不写。",
        Lines = 12
    )]
    public string Order { get; init; } = "";

    /// <summary>How many days a package of files can be taken.</summary>
    [Setting("案卷包保留几天", Hint = "打包取用的案卷加密存放，逾期销毁；1 至 30 天。")]
    public int PackageDays { get; init; } = 3;

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (PackageDays is < 1 or > 30)
        {
            yield return new Problem(nameof(PackageDays), "天数请填 1 至 30。");
        }

        if (HandoverMonth is < 1 or > 12)
        {
            yield return new Problem(nameof(HandoverMonth), "月份请填 1 至 12。");
        }

        if (
            NumberPattern.Length > LongestPattern
            || !NumberPattern.Contains("{年度}", StringComparison.Ordinal)
            || !NumberPattern.Contains("{案卷号}", StringComparison.Ordinal)
        )
        {
            yield return new Problem(
                nameof(NumberPattern),
                $"档号的写法要有 {{年度}} 和 {{案卷号}}，不超过 {LongestPattern} 个字。"
            );
        }

        if (Codes.Count > 0 && FileOrder.Shipped.InOrder(Codes) is null)
        {
            yield return new Problem(nameof(Order), "每个代码写一次，不能多也不能少。");
        }
    }

    /// <summary>The order of the parts.</summary>
    internal FileOrder FileOrder => FileOrder.Shipped.InOrder(Codes) ?? FileOrder.Shipped;

    /// <summary>The archive number by the pattern.</summary>
    /// <param name="fonds">全宗号.</param>
    /// <param name="year">年度.</param>
    /// <param name="retention">保管期限.</param>
    /// <param name="serial">案卷号.</param>
    internal string NumberOf(string fonds, int year, RetentionClass retention, int serial) =>
        NumberPattern
            .Replace("{全宗号}", fonds, StringComparison.Ordinal)
            .Replace("{年度}", $"{year}", StringComparison.Ordinal)
            .Replace("{期限}", retention.Code, StringComparison.Ordinal)
            .Replace("{案卷号}", $"{serial:0000}", StringComparison.Ordinal);

    /// <summary>移交期限 of what was closed on a day: the last of the month in the following year.</summary>
    internal DateOnly HandoverDueOn(DateOnly closedOn) =>
        new DateOnly(closedOn.Year + 1, HandoverMonth, 1).AddMonths(1).AddDays(-1);

    /// <summary>保管期限届满之日; null for ever.</summary>
    internal DateOnly? ExpiresOn(RetentionClass retention, DateOnly closedOn) =>
        retention.Years is not { } years ? null
        : CountsFromNextYear ? new DateOnly(closedOn.Year + years, 12, 31)
        : closedOn.AddYears(years);

    private List<string> Codes => [.. Order.Split(['\r', '\n', ' ', '、', '，', ','], SplitOptions)];

    private const StringSplitOptions SplitOptions =
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
}

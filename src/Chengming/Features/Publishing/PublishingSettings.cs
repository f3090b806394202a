using Chengming.Actions;
using Chengming.Features.Office.Settings;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing;

/// <summary>House rules of publishing (主动公开设置). No law gives these values; each is a default that the supervising office may change.</summary>
public sealed record PublishingSettings : SettingGroup
{
    /// <summary>How index numbers are made (索引号编制规则); formats are local.</summary>
    [Setting(
        "索引号编制规则",
        Hint = "{code} 是统一社会信用代码，{year}、{month}、{day} 是登记日期，{serial:5} 是每年从 1 起的五位流水号。"
    )]
    public string IndexPattern { get; init; } = IndexNumberRule.DefaultPattern;

    /// <summary>Agencies with a rule of their own (本机关的编制规则), a line for each: the agency's code, a blank, the pattern.</summary>
    [Setting(
        "个别机构的索引号编制规则",
        Lines = 3,
        Hint = "每行一个机构：机构代码、空格、规则，例如 demo-yjj 370400/{year}-{serial:5}。没有列出的机构用上面的规则。"
    )]
    public string AgencyIndexPatterns { get; init; } = "";

    /// <summary>True when warnings and emergencies may go out with part of the signatures (先发后补).</summary>
    [Setting(
        "预警、应急信息可以先发后补",
        Hint = "选“是”时，应急类栏目可走紧急流程：先签少数环节即发布，其余限时补签。"
    )]
    public bool AllowsUrgent { get; init; }

    /// <summary>Working days within which an interpretation follows its document; 0 for the same day.</summary>
    [Setting("政策解读最迟在文件发布后几个工作日", Hint = "全国要求是与文件同步（填 0）；有的地方允许 3 个工作日。")]
    public int InterpretationDays { get; init; }

    /// <summary>Working days before the last day from which an unpublished item is reminded of.</summary>
    [Setting("公开时限前几个工作日开始提醒")]
    public int NoticeDays { get; init; } = 5;

    /// <summary>Years after which a document in force is examined again (清理周期); 0 for never. Local rules say one to five.</summary>
    [Setting("政策文件几年清理一次", Hint = "从施行或者上次清理起算；填 0 不提醒。")]
    public int CleanUpYears { get; init; } = 2;

    /// <summary>Months before a document lapses from which its handler is reminded; six is customary.</summary>
    [Setting("政策文件到期前几个月开始提醒")]
    public int LapseMonths { get; init; } = 6;

    /// <summary>The rule by which an agency's index numbers are made.</summary>
    /// <param name="agency">Its code.</param>
    public string IndexPatternOf(string agency) =>
        AgencyPatterns().FirstOrDefault(p => p.Agency == agency).Pattern ?? IndexPattern;

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (FaultOf(IndexPattern) is { } fault)
        {
            yield return new Problem(nameof(IndexPattern), $"索引号编制规则{fault}。");
        }

        foreach (var (agency, pattern) in AgencyPatterns())
        {
            if (FaultOf(pattern) is { } ownFault)
            {
                yield return new Problem(nameof(AgencyIndexPatterns), $"“{agency}”的索引号编制规则{ownFault}。");
            }
        }

        if (InterpretationDays is < 0 or > 20)
        {
            yield return new Problem(nameof(InterpretationDays), "政策解读的工作日数请填 0 至 20。");
        }

        if (NoticeDays is < 1 or > 20)
        {
            yield return new Problem(nameof(NoticeDays), "提醒的工作日数请填 1 至 20。");
        }

        if (CleanUpYears is < 0 or > 10)
        {
            yield return new Problem(nameof(CleanUpYears), "清理周期请填 0 至 10 年。");
        }

        if (LapseMonths is < 1 or > 24)
        {
            yield return new Problem(nameof(LapseMonths), "到期提醒请填 1 至 24 个月。");
        }
    }

    private IEnumerable<(string Agency, string Pattern)> AgencyPatterns() =>
        AgencyIndexPatterns
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split((char[])[' ', '\u3000', '\t'], 2, StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts.Length > 1 ? parts[1] : ""));

    /// <summary>Columns have no class numbers here, so no number can be made of one.</summary>
    private static string? FaultOf(string pattern) =>
        pattern.Contains("{class}", StringComparison.Ordinal)
            ? "不能用 {class}：栏目没有登记分类号"
            : IndexNumberRule.Fault(pattern, "11640300MB00000000");
}

using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Figures;

namespace Chengming.Reports.Comparing;

/// <summary>The rules that hold between a government's report and those of its members.</summary>
public static class ConsolidationChecks
{
    private const string Source = "办公惯例：汇总核对";

    /// <summary>S4.</summary>
    public static CheckDescriptor GovernmentFiguresAreSums { get; } = new GovernmentFiguresAreSums().Descriptor;

    /// <summary>A501.</summary>
    public static CheckDescriptor NoMemberTwice { get; } =
        new(
            "A501",
            "同一单位只汇总一份报告",
            Severity.Warning,
            Source,
            HowToFix: "只留该单位最后提交的一份报告。",
            Triggers: "两份“某县应急管理局”的报告",
            DoesNotTrigger: "“某县应急管理局”和“某县教育局”各一份"
        );

    /// <summary>A502.</summary>
    public static CheckDescriptor SameForm { get; } =
        new(
            "A502",
            "所属单位的报告与汇总报告用同一格式",
            Severity.Warning,
            Source,
            HowToFix: "退回该单位，改用规定格式填报。",
            Triggers: "汇总报告为2021格式，一个单位用2019格式",
            DoesNotTrigger: "都用2021格式"
        );

    /// <summary>A503.</summary>
    public static CheckDescriptor SameYear { get; } =
        new(
            "A503",
            "所属单位的报告与汇总报告是同一年度",
            Severity.Warning,
            Source,
            HowToFix: "换上该年度的报告。",
            Triggers: "汇总2023年度，一个单位交的是2022年度",
            DoesNotTrigger: "都是2023年度"
        );

    /// <summary>A504.</summary>
    public static CheckDescriptor GovernmentIsNotItsMember { get; } =
        new(
            "A504",
            "汇总报告不计入自身",
            Severity.Warning,
            Source,
            HowToFix: "把汇总报告从被汇总的报告中去掉。",
            Triggers: "把“某县人民政府”的报告汇总到“某县人民政府”",
            DoesNotTrigger: "把“某县应急管理局”的报告汇总到“某县人民政府”"
        );

    /// <summary>A505.</summary>
    public static CheckDescriptor Table2IsNearTheSum { get; } =
        new(
            "A505",
            "表二汇总数与所属单位合计不一致的应核实",
            Severity.Warning,
            "国办公开办函〔2021〕30号；联合发文、联合处理的可不相等",
            HowToFix: "核实联合制发的文件、联合作出的决定是否重复计算。",
            Triggers: "县政府行政处罚 10，所属单位合计 12",
            DoesNotTrigger: "县政府行政处罚 12，所属单位合计 12"
        );

    /// <summary>All of them, for the documentation.</summary>
    public static IReadOnlyList<CheckDescriptor> All { get; } =
    [GovernmentFiguresAreSums, NoMemberTwice, SameForm, SameYear, GovernmentIsNotItsMember, Table2IsNearTheSum];
}

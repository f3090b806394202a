using Chengming.Law;
using Chengming.Reports.Checks.Figures;
using Chengming.Reports.Checks.Narrative;

namespace Chengming.Reports.Checks;

/// <summary>The checks of one report, in the order in which their findings are listed: figures first, then prose.</summary>
[Term("检查项目录")]
public static class AllChecks
{
    /// <summary>All checks.</summary>
    public static IReadOnlyList<ICheck> All { get; } = [.. FigureChecks.All, .. NarrativeChecks.All];
}

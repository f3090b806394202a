using Chengming.Law;

namespace Chengming.Reports.Checks;

/// <summary>How much a finding weighs.</summary>
[Term("严重程度")]
public enum Severity
{
    /// <summary>疑问: may be right; somebody who knows should answer.</summary>
    Question,

    /// <summary>提醒: most likely wrong, or against the form.</summary>
    Warning,

    /// <summary>错误: cannot be right, e.g. a broken identity.</summary>
    Error,
}

/// <summary>What a check found: where, what, why, and how to mend it.</summary>
/// <param name="Rule">The permanent identifier of the check, e.g. H1 or N402.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">One or two Chinese sentences with the figures and the words concerned.</param>
/// <param name="Source">The rule's source, e.g. 国办公开办函〔2021〕30号 附件.</param>
[Term("检查发现")]
public sealed record Finding(string Rule, Severity Severity, string Message, string Source)
{
    /// <summary>Identifiers of the cells concerned; may be empty.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The heading of the section concerned as the form names it, or other words for the place; null when cells say it.</summary>
    public string? Section { get; init; }

    /// <summary>The words of the document it is about, exactly as printed; null when it is about figures.</summary>
    public string? Passage { get; init; }

    /// <summary>Where in the document.</summary>
    public Place? Place { get; init; }

    /// <summary>What to do about it, in Chinese.</summary>
    public string? HowToFix { get; init; }

    /// <summary>The smallest sets of new cell values that heal it, best first; empty when none is known.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, decimal>> Repairs { get; init; } = [];
}

/// <summary>A check that could not be made, and why; never to be taken for a check that passed.</summary>
/// <param name="Rule">The check.</param>
/// <param name="Reason">In Chinese, e.g. 表三有 7 行未读到，无法核对.</param>
/// <param name="Cells">The cells that were missing for it; may be empty.</param>
[Term("未检查")]
public sealed record NotChecked(string Rule, string Reason, IReadOnlyList<string> Cells);

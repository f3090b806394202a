using Chengming.Law;

namespace Chengming.Reports.Checks;

/// <summary>What a check is, for the findings and for the documentation alike.</summary>
/// <param name="Id">Permanent: H1–H5, X1–X3, S1–S5, or by family C1xx one cell, T2xx one table, Y3xx last year, N4xx narrative, A5xx several agencies.</param>
/// <param name="Sentence">The rule as one Chinese sentence.</param>
/// <param name="Severity">The severity its findings usually have; a finding may weigh less, never more.</param>
/// <param name="Source">Instrument and article, or “办公惯例” where it is house policy.</param>
/// <param name="HowToFix">What an officer does about it, in Chinese.</param>
/// <param name="Triggers">A short example (Chinese) that triggers it.</param>
/// <param name="DoesNotTrigger">A short example (Chinese) that looks alike and does not.</param>
[Term("检查项")]
public sealed record CheckDescriptor(
    string Id,
    string Sentence,
    Severity Severity,
    string Source,
    string HowToFix,
    string Triggers,
    string DoesNotTrigger
);

/// <summary>One rule a report must keep: one class, one number, one sentence.</summary>
[Term("检查项")]
public interface ICheck
{
    /// <summary>What the check is.</summary>
    CheckDescriptor Descriptor { get; }

    /// <summary>Checks one report; what it finds and what it could not look at goes into <paramref name="results"/>.</summary>
    void Run(ReportUnderCheck report, CheckResults results);
}

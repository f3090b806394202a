using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Reports.Checks;
using Chengming.Reports.Checks.Wording;

namespace Chengming.Features.Publishing.Reading.Wording;

/// <summary>One sort of fault of proof-reading. Titles in 《…》 and words of others in “…” are theirs; a law's name is wrong there too.</summary>
internal sealed class WordingIsRight(TextFaultKind kind, ReadingRule rule) : IReadingCheck
{
    /// <summary>Names of organs that changed are told by the rules of family R5xx, which know the day of the change.</summary>
    private static readonly string[] ToldByNames = ["历史文件名除外", "改制后"];

    /// <summary>Approval numbers of maps and numbers of licences are no document numbers and have their own form.</summary>
    private static readonly string[] NumbersOfThings = ["审图号", "证字", "许可证", "证书", "编号", "备案号", "准印证"];

    public ReadingRule Rule { get; } = rule;

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var fault in item.Faults.Where(f => f.Kind == kind))
        {
            var passage = item.Passages[fault.Paragraph];
            var words = passage.Words(fault.Start, fault.Length);
            if (
                !IsTheirs(passage, fault)
                && !IsNumberOfAThing(passage, fault)
                && !item.IsAccepted(Rule, words)
                && !ToldByNames.Any(t => fault.Explanation.Contains(t, StringComparison.Ordinal))
            )
            {
                book.Add(
                    Rule,
                    words,
                    $"“{words.Value}”：{fault.Explanation}。",
                    fault.Replacement ?? fault.Advice,
                    fault.Severity == Severity.Question ? FindingSeverity.Question : null,
                    replacement: fault.Replacement is { } right && !right.AsSpan().ContainsAny("或（…/") ? right : null
                );
            }
        }
    }

    private static bool IsNumberOfAThing(Passage passage, TextFault fault)
    {
        if (
            fault.Kind != TextFaultKind.Punctuation
            || !passage.Text.AsSpan(fault.Start, fault.Length).ContainsAnyInRange('0', '9')
        )
        {
            return false;
        }

        var (from, _) = passage.ClauseAround(fault.Start, fault.Start + fault.Length);
        return NumbersOfThings.Any(n =>
            passage.Text.IndexOf(n, from, fault.Start - from, StringComparison.Ordinal) >= 0
        );
    }

    private static bool IsTheirs(Passage passage, TextFault fault)
    {
        var isNameOfALaw = fault is { Kind: TextFaultKind.Formulation, Severity: Severity.Warning };
        return fault.Kind != TextFaultKind.Unpaired
            && !isNameOfALaw
            && passage.IsQuoted(fault.Start, fault.Start + fault.Length);
    }
}

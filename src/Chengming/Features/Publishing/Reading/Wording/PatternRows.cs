using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Wording;

/// <summary>Patterns of wrong wording for one sort of passage, from a file of rows.</summary>
internal sealed class PatternRows
{
    private readonly (Regex Shape, PatternRow Row)[] all;

    public PatternRows(ReadingFile file) =>
        all = [
            .. file.Rows<PatternRow>(r => r.Pattern, FaultsOf, isUnique: true)
                .Select(r => (ReadingFile.Shape(r.Pattern), r)),
        ];

    public void Tell(ReadingRule rule, ItemText item, Passage passage, FindingBook book)
    {
        foreach (var (shape, row) in all)
        {
            foreach (Match match in shape.Matches(passage.Text))
            {
                var words = passage.Words(match);
                var isRight =
                    RightWords.Cover(passage.Text, words.Start, words.Length, row.Unless)
                    || item.IsAccepted(rule, words)
                    || passage.IsQuoted(words.Start, words.End);
                if (!isRight)
                {
                    book.Add(
                        rule,
                        words,
                        $"“{words.Value.Trim()}”：{row.What}。",
                        row.Suggestion,
                        row.Severity < rule.Severity ? row.Severity : null
                    );
                }
            }
        }
    }

    private static IEnumerable<string> FaultsOf(PatternRow row)
    {
        foreach (var fault in ReadingFile.FaultsOf(row.Pattern))
        {
            yield return fault;
        }

        if (row.What.Length == 0)
        {
            yield return "“what” is empty: say what is wrong with such words";
        }

        if (row.Unless.Any(u => u.Length == 0))
        {
            yield return "a word of “unless” is empty and would make everything right: remove it";
        }
    }

    private sealed record PatternRow(
        string Pattern,
        IReadOnlyList<string> Unless,
        FindingSeverity Severity,
        string What,
        string? Suggestion
    );
}

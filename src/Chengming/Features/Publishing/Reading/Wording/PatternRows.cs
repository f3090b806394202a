using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Wording;

/// <summary>Patterns of wrong wording for one sort of passage, from a file of rows.</summary>
internal sealed class PatternRows
{
    private readonly (Regex Shape, PatternRow Row)[] all;

    public PatternRows(string file)
    {
        all =
        [
            .. ReadingData
                .Rows<PatternRow>(file)
                .Select(row =>
                {
                    ReadingData.Require(row is { Pattern.Length: > 1, What.Length: > 0 }, file, row.Pattern);
                    return (
                        new Regex(
                            row.Pattern,
                            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
                            TimeSpan.FromSeconds(1)
                        ),
                        row
                    );
                }),
        ];
    }

    public void Tell(ReadingRule rule, ItemText item, Passage passage, FindingBook book)
    {
        foreach (var (shape, row) in all)
        {
            foreach (Match match in shape.Matches(passage.Text))
            {
                var words = passage.Words(match);
                var isRight =
                    RightWords.Cover(passage.Text, words.Start, words.Length, row.Unless)
                    || item.IsAccepted(words)
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

    private sealed record PatternRow(
        string Pattern,
        IReadOnlyList<string> Unless,
        FindingSeverity Severity,
        string What,
        string? Suggestion
    );
}

using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>Marks by their shape, from <c>secrecy-marks.json</c>: somewhere in a text, as the whole of a line, or as one of its first lines.</summary>
internal static class SecrecyMarks
{
    private const string File = "Secrecy/secrecy-marks.json";
    private const int FirstLines = 4;
    private static readonly ILookup<string, (Regex Shape, MarkRow Row)> ByRule = Load();

    /// <summary>The marks of a rule.</summary>
    public static void Tell(ReadingRule rule, ItemText item, FindingBook book)
    {
        foreach (var passage in item.Passages)
        {
            foreach (var (shape, row) in ByRule[rule.Number])
            {
                if (row.Place == MarkPlace.FirstLines && passage.Index is null or >= FirstLines)
                {
                    continue;
                }

                foreach (Match match in shape.Matches(passage.Plain))
                {
                    var words = passage.Words(match);
                    if (
                        !item.IsAccepted(words)
                        && !RightWords.Cover(passage.Text, words.Start, words.Length, row.Unless)
                    )
                    {
                        book.Add(rule, words, row.What, row.Advice, row.Severity < rule.Severity ? row.Severity : null);
                    }
                }
            }
        }
    }

    private static ILookup<string, (Regex, MarkRow)> Load()
    {
        var rows = ReadingData.Rows<MarkRow>(File);
        foreach (var row in rows)
        {
            ReadingData.Require(
                row is { What.Length: > 0, Advice.Length: > 0, Pattern.Length: > 1 },
                File,
                row.Pattern
            );
        }

        return rows.ToLookup(
            r => r.Rule,
            r =>
                (
                    new Regex(
                        r.Place == MarkPlace.Anywhere ? r.Pattern : $"^ *(?:{r.Pattern}) *$",
                        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
                        TimeSpan.FromSeconds(1)
                    ),
                    r
                )
        );
    }

    private enum MarkPlace
    {
        Anywhere,
        Line,
        FirstLines,
    }

    private sealed record MarkRow(
        string Rule,
        MarkPlace Place,
        string Pattern,
        IReadOnlyList<string> Unless,
        FindingSeverity Severity,
        string What,
        string Advice
    );
}

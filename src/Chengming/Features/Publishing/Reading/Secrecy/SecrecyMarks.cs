using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>Marks by their shape, from <c>secrecy-marks.json</c>: somewhere in a text, as the whole of a line, or as one of its first lines.</summary>
internal static class SecrecyMarks
{
    internal const string File = "Secrecy/secrecy-marks.json";
    private const int FirstLines = 4;
    private static readonly ILookup<string, (Regex Shape, MarkRow Row)> ByRule = Read(ReadingFile.Open(File));

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
                    if (!RightWords.Cover(passage.Text, words.Start, words.Length, row.Unless))
                    {
                        book.Add(rule, words, row.What, row.Advice, row.Severity < rule.Severity ? row.Severity : null);
                    }
                }
            }
        }
    }

    internal static ILookup<string, (Regex, MarkRow)> Read(ReadingFile file) =>
        file.Rows<MarkRow>(r => r.Pattern, FaultsOf).ToLookup(r => r.Rule, r => (ReadingFile.Shape(PatternOf(r)), r));

    private static string PatternOf(MarkRow row) =>
        row.Place == MarkPlace.Anywhere ? row.Pattern : $"^ *(?:{row.Pattern}) *$";

    private static IEnumerable<string> FaultsOf(MarkRow row)
    {
        foreach (var fault in ReadingFile.FaultsOf(PatternOf(row)))
        {
            yield return fault;
        }

        if (!SecrecyRules.Marks.Contains(row.Rule))
        {
            yield return $"{row.Rule} is no rule of marks: write one of {string.Join(", ", SecrecyRules.Marks)}";
        }

        if (row.What.Length == 0 || row.Advice.Length == 0)
        {
            yield return "“what” or “advice” is empty: say what stands there and what to do";
        }
    }

    internal enum MarkPlace
    {
        Anywhere,
        Line,
        FirstLines,
    }

    internal sealed record MarkRow(
        string Rule,
        MarkPlace Place,
        string Pattern,
        IReadOnlyList<string> Unless,
        FindingSeverity Severity,
        string What,
        string Advice
    );
}

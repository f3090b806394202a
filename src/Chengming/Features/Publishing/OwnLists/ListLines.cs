using Chengming.Actions;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>A pasted line: what would be entered, or why it is not.</summary>
/// <param name="Number">Its number in what was pasted, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Facts">What it says; null when it cannot be read.</param>
/// <param name="Faults">Why it is not taken; empty for one that is.</param>
internal sealed record ListLine(int Number, string Text, ListFacts? Facts, IReadOnlyList<string> Faults)
{
    public bool IsTaken => Faults.Count == 0;
}

/// <summary>Reads what was pasted from a spreadsheet or written by hand: one entry a line, columns parted by tabs or commas.</summary>
internal static class ListLines
{
    /// <summary>Most lines at once.</summary>
    public const int MostLines = 500;

    private static readonly char[] Commas = [',', '，', '|'];

    /// <summary>The lines, each held against what is kept and against those before it.</summary>
    public static IReadOnlyList<ListLine> Read(OwnList list, string pasted, IEnumerable<ListEntry> kept)
    {
        var known = kept.Select(e => e.Says).ToList();
        var lines = new List<ListLine>();
        foreach (var (index, text) in pasted.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(text) || IsHeading(list, text))
            {
                continue;
            }

            var line = LineOf(list, index + 1, text, known);
            lines.Add(line);
            if (line.IsTaken)
            {
                known.Add(line.Facts!);
            }
        }

        return lines;
    }

    private static ListLine LineOf(OwnList list, int number, string text, List<ListFacts> known)
    {
        var cells = CellsOf(list, text);
        var shown = text.Trim();
        if (cells.Count > list.Columns.Count)
        {
            var columns = string.Join('、', list.Columns.Select(c => c.Label));
            return new ListLine(number, shown, null, [$"多于 {list.Columns.Count} 栏；依次写{columns}。"]);
        }

        var typed = cells.Index().ToDictionary(c => list.Columns[c.Index].Field, c => c.Item);
        var read = list.Read(typed);
        var problems = read.IsDone ? Problems(read.Value, known) : read.Problems;
        return new ListLine(number, shown, read.Value, [.. problems.Select(p => p.Message)]);
    }

    private static List<Problem> Problems(ListFacts facts, List<ListFacts> known) =>
        facts.Faults().ToList() is { Count: > 0 } faults
            ? faults
            : [.. known.Select(facts.Clash).OfType<Problem>().Take(1)];

    /// <summary>Tabs part columns when there are any; a comma in the last column is part of its words.</summary>
    private static List<string> CellsOf(OwnList list, string text) =>
        text.Contains('\t', StringComparison.Ordinal)
            ? [.. text.TrimEnd('\t', ' ').Split('\t').Select(Unquoted)]
            : [.. text.Split(Commas, list.Columns.Count).Select(Unquoted)];

    private static string Unquoted(string cell) =>
        cell.Trim() is { Length: > 1 } text && text[0] == '"' && text[^1] == '"'
            ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : cell.Trim();

    private static bool IsHeading(OwnList list, string text) =>
        CellsOf(list, text) is [var first, var second, ..]
        && first == list.Columns[0].Label
        && second == list.Columns[1].Label;
}

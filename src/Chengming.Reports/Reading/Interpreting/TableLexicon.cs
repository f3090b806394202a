using System.Collections.Frozen;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A column of a block as a header names it.</summary>
/// <param name="Block">Which block.</param>
/// <param name="Column">Which column of the block, in the order of the form.</param>
/// <param name="Label">The label as the form prints it.</param>
/// <param name="Variants">Ways to print it.</param>
internal sealed record ColumnEntry(int Block, int Column, string Label, LabelVariant[] Variants);

/// <summary>All words of one table: rows, columns, groups, corner.</summary>
internal sealed class TableLexicon
{
    private readonly FrozenSet<int> pairs;
    private readonly Lazy<RowLexicon> turned;

    public TableLexicon(ReportForm form, FormTable table)
    {
        Table = table;
        Rows = RowLexicon.Of(form, table);
        Columns =
        [
            .. table.Blocks.SelectMany(
                (b, block) =>
                    b
                        .Columns.SelectMany(c => c.Leaves())
                        .Select((c, i) => new ColumnEntry(block, i, c.Label, RowLexicon.VariantsOf(c)))
            ),
        ];
        var byWords = Columns
            .SelectMany(c => c.Variants.Select(v => (v.Words, Column: c)))
            .GroupBy(p => p.Words, p => p.Column, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        ColumnsByWords = byWords.GetAlternateLookup<ReadOnlySpan<char>>();
        ColumnWords = [.. byWords.Keys.ToFrozenSet(StringComparer.Ordinal)];
        Frame =
        [
            .. table
                .Blocks.SelectMany(b => FrameOf(b))
                .Select(w => Glyphs.Words(w))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(w => w.Length),
        ];
        FrameWords = Frame.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        pairs = PairsOf(Vocabulary()).ToFrozenSet();
        turned = new(() => TurnedRows(Rows.Rows, Columns));
    }

    public FormTable Table { get; }

    public RowLexicon Rows { get; }

    /// <summary>The rows of the table with rows and columns changed over.</summary>
    public RowLexicon Turned => turned.Value;

    /// <summary>The leaf columns of all blocks.</summary>
    public IReadOnlyList<ColumnEntry> Columns { get; }

    /// <summary>Leaf columns by every way to print them; columns of several blocks may share their words.</summary>
    public FrozenDictionary<string, ColumnEntry[]>.AlternateLookup<ReadOnlySpan<char>> ColumnsByWords { get; }

    /// <summary>Every way to print a leaf column.</summary>
    public string[] ColumnWords { get; }

    /// <summary>Words of headings, corners and groups of columns: what frames the figures.</summary>
    public string[] Frame { get; }

    /// <summary>The same, to look up.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FrameWords { get; }

    /// <summary>True when a line is most likely a piece of the table and not prose: its pairs of characters all but occur in it.</summary>
    public bool Speaks(ReadOnlySpan<char> words)
    {
        if (words.Length < 2)
        {
            return words.Length == 0 || pairs.Contains(words[0]);
        }

        var known = 0;
        for (var i = 1; i < words.Length; i++)
        {
            if (pairs.Contains((words[i - 1] << 16) | words[i]))
            {
                known++;
            }
        }

        return known * 10 >= (words.Length - 1) * 7;
    }

    private static RowLexicon TurnedRows(RowEntry[] rows, IReadOnlyList<ColumnEntry> columns) =>
        new(
            [
                .. columns.Select(
                    (c, i) =>
                        new RowEntry
                        {
                            Index = i,
                            Label = c.Label,
                            Variants = c.Variants,
                            Number = 0,
                            IsForeign = false,
                            Block = 0,
                            Cells = [.. rows.Select(r => r.Cells[c.Column])],
                        }
                ),
            ],
            []
        );

    private static IEnumerable<string> FrameOf(FormBlock block)
    {
        IEnumerable<string?> words =
        [
            block.Heading,
            block.Corner,
            .. block.Columns.SelectMany(GroupsOf).SelectMany(g => g.Aliases.Prepend(g.Label)),
        ];
        return words.OfType<string>();
    }

    private static IEnumerable<FormAxis> GroupsOf(FormAxis axis) =>
        axis.Id is not null ? [] : axis.Members.SelectMany(GroupsOf).Prepend(axis);

    private IEnumerable<string> Vocabulary() =>
        Rows
            .Rows.SelectMany(r => r.Variants)
            .Concat(Columns.SelectMany(c => c.Variants))
            .Select(v => v.Words)
            .Concat(Rows.Groups)
            .Concat(Frame);

    private static IEnumerable<int> PairsOf(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            for (var i = 0; i < word.Length; i++)
            {
                yield return word[i];
                if (i > 0)
                {
                    yield return (word[i - 1] << 16) | word[i];
                }
            }
        }
    }
}

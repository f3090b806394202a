using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>One way a label may be printed, without its number, spaces and punctuation.</summary>
/// <param name="Words">Letters and digits only.</param>
/// <param name="IsMisprint">True for a known wrong way.</param>
internal readonly record struct LabelVariant(string Words, bool IsMisprint);

/// <summary>A row of a table with all that is needed to find it.</summary>
internal sealed class RowEntry
{
    public required int Index { get; init; }

    /// <summary>The label as the form prints it.</summary>
    public required string Label { get; init; }

    /// <summary>Ways to print it, the form's own first.</summary>
    public required LabelVariant[] Variants { get; init; }

    /// <summary>The number the form prints before it; 0 for none.</summary>
    public required int Number { get; init; }

    /// <summary>True for a row of another form.</summary>
    public required bool IsForeign { get; init; }

    /// <summary>True for a row that another form's row stands for: the three rows of （六）, or its one row.</summary>
    public bool IsAlternative { get; private set; }

    /// <summary>The block the row stands in.</summary>
    public required int Block { get; init; }

    /// <summary>The row's cells, one for each column in the order of the form.</summary>
    public required CellDefinition[] Cells { get; init; }

    /// <summary>How many values the row has.</summary>
    public int Width => Cells.Length;

    internal void FindAlternatives(IReadOnlyList<RowEntry> rows)
    {
        foreach (var other in rows)
        {
            IsAlternative |= !IsForeign && other.IsForeign && (Contains(this, other) || Contains(other, this));
        }
    }

    /// <summary>True when a group that <paramref name="inner"/> stands in has the name of <paramref name="outer"/>.</summary>
    private static bool Contains(RowEntry inner, RowEntry outer)
    {
        var name = Glyphs.Words(outer.Cells[0].RowPath[^1]);
        return inner.Cells[0].RowPath.SkipLast(1).Any(p => Glyphs.Words(p) == name);
    }
}

/// <summary>The labels of a table's rows, and of the groups they stand in.</summary>
internal sealed class RowLexicon
{
    /// <summary>What <see cref="LongestSuffix"/> answers for the label of a group.</summary>
    public const int Group = int.MaxValue;

    private readonly LabelTrie trie = new();
    private readonly LabelTrie fromStart = new();
    private readonly string joined;

    public RowLexicon(RowEntry[] rows, IEnumerable<string> groups)
    {
        Rows = rows;
        Width = rows.Max(r => r.Width);
        Cells = [.. rows.SelectMany(r => r.Cells)];
        foreach (var row in rows)
        {
            foreach (var variant in row.Variants)
            {
                trie.Add(variant.Words, row.Index);
                fromStart.Add(Reversed(variant.Words), row.Index);
            }
        }

        var groupWords = groups.Select(WordsOf).Distinct(StringComparer.Ordinal).ToList();
        Groups = groupWords;
        foreach (var group in groupWords)
        {
            trie.Add(group, Group);
            fromStart.Add(Reversed(group), Group);
        }

        joined = string.Join(
            '|',
            rows.SelectMany(r => r.Variants).Select(v => v.Words).Concat(groupWords).Prepend("").Append("")
        );
    }

    public RowEntry[] Rows { get; }

    /// <summary>How many values the widest row has.</summary>
    public int Width { get; }

    /// <summary>The cells of all rows.</summary>
    public CellDefinition[] Cells { get; }

    /// <summary>Group labels without numbers.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The rows of <paramref name="table"/> as it stands in the form.</summary>
    public static RowLexicon Of(ReportForm form, FormTable table)
    {
        var rows = new List<RowEntry>();
        var groups = new List<string>();
        for (var block = 0; block < table.Blocks.Count; block++)
        {
            foreach (var axis in table.Blocks[block].Rows)
            {
                Collect(form, table, block, axis, rows, groups);
            }
        }

        rows.ForEach(r => r.FindAlternatives(rows));
        return new RowLexicon([.. rows], groups);
    }

    /// <summary>The row whose label <paramref name="words"/> ends with, <see cref="Group"/>, or -1.</summary>
    /// <remarks>A label whose printed number is another's (2.其他 … torn off before 法律行政法规禁止公开) is not taken.</remarks>
    public int LongestSuffix(ReadOnlySpan<char> words, out int length)
    {
        var entry = trie.LongestSuffix(words, out length);
        if (entry is < 0 or Group || length == words.Length)
        {
            return entry;
        }

        var before = NumberBefore(words[..^length]);
        return before == 0 || Rows[entry].Number == 0 || before == Rows[entry].Number ? entry : -1;
    }

    /// <summary>True for a character of a group's name.</summary>
    public bool IsOfGroups(char letter)
    {
        foreach (var group in Groups)
        {
            if (group.Contains(letter, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a group, and for a row of another form that bears a group's name.</summary>
    public bool IsGroupName(int entry) =>
        entry == Group
        || (Rows[entry].IsForeign && Groups.Contains(Rows[entry].Variants[0].Words, StringComparer.Ordinal));

    /// <summary>The row whose label <paramref name="words"/> begin with, its number and the names of groups before it left out, or -1.</summary>
    public int LongestPrefix(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
        {
            return -1;
        }

        Span<char> reversed = stackalloc char[Math.Min(words.Length, 64)];
        words[..reversed.Length].CopyTo(reversed);
        reversed.Reverse();
        var entry = fromStart.LongestSuffix(reversed, out var length);
        if (entry < 0 && NumberBefore(words[..1]) != 0)
        {
            entry = fromStart.LongestSuffix(reversed[..^1], out length);
            length++;
        }

        if (entry < 0 || !IsGroupName(entry))
        {
            return entry;
        }

        var inGroup = LongestPrefix(words[length..]);
        return inGroup < 0 && entry != Group ? entry : inGroup;
    }

    /// <summary>True when the words break off within a label: they end with the beginning of one, not with a whole one.</summary>
    public bool EndsWithinLabel(ReadOnlySpan<char> words)
    {
        if (LongestSuffix(words, out _) >= 0)
        {
            return false;
        }

        Span<char> search = stackalloc char[48];
        search[0] = '|';
        for (var length = Math.Min(words.Length, 40); length >= 2; length--)
        {
            words[^length..].CopyTo(search[1..]);
            if (joined.AsSpan().IndexOf(search[..(length + 1)]) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the words, without the number before them, are a piece of a label, or end with one.</summary>
    public bool IsPieceOfLabel(ReadOnlySpan<char> words)
    {
        var text = words;
        while (!text.IsEmpty && char.IsAsciiDigit(text[0]))
        {
            text = text[1..];
        }

        return text.Length >= 2 && (joined.AsSpan().IndexOf(text) >= 0 || LongestSuffix(words, out _) >= 0);
    }

    /// <summary>The label without number, spaces and punctuation.</summary>
    public static string WordsOf(string label) => Glyphs.Words(label.AsSpan(Numbering.Read(label).Length));

    /// <summary>The single-digit number that stands at the end of the words; 0 for none.</summary>
    public static int NumberBefore(ReadOnlySpan<char> words)
    {
        var last = words[^1];
        if (char.IsAsciiDigit(last))
        {
            return last - '0';
        }

        return (Glyphs.KindOf(last) & GlyphKind.Numeral) != GlyphKind.None
            ? "一二三四五六七八九十".IndexOf(last, StringComparison.Ordinal) + 1
            : 0;
    }

    private static string Reversed(string words)
    {
        var letters = words.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    internal static LabelVariant[] VariantsOf(FormLabel label) =>
        [
            .. label
                .Aliases.Prepend(label.Label)
                .Select(a => new LabelVariant(WordsOf(a), false))
                .Concat(label.Misprints.Select(m => new LabelVariant(WordsOf(m), true)))
                .DistinctBy(v => v.Words, StringComparer.Ordinal),
        ];

    private static void Collect(
        ReportForm form,
        FormTable table,
        int block,
        FormAxis axis,
        List<RowEntry> rows,
        List<string> groups
    )
    {
        if (axis.Id is null)
        {
            groups.Add(axis.Label);
            groups.AddRange(axis.Aliases);
            foreach (var member in axis.Members)
            {
                Collect(form, table, block, member, rows, groups);
            }

            return;
        }

        rows.Add(
            new RowEntry
            {
                Index = rows.Count,
                Label = axis.Label,
                Variants = VariantsOf(axis),
                Number = Numbering.Read(axis.Label).Number,
                IsForeign = axis.OfForm is not null,
                Block = block,
                Cells = [.. form.Cells.Where(c => c.Table == table && c.Block == table.Blocks[block] && c.Row == axis)],
            }
        );
    }
}

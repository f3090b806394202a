namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Finds section headings in single lines: exact, alias, misprint, other numbering, torn over two lines, glued to text.</summary>
internal static class HeadingSearch
{
    private const int LongestHeading = 48;
    private const int ShortestGlued = 4;
    private const double Alike = 0.7;

    private static readonly Lazy<bool[]> Beginnings = new(CollectBeginnings);

    /// <summary>All headings, in the order of the document.</summary>
    public static List<Heading> All(SourceLines lines)
    {
        var result = new List<Heading>();
        var beginnings = Beginnings.Value;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Blank || line.Text.Length == 0)
            {
                continue;
            }

            var first = 0;
            while (first < line.Text.Length && Glyphs.IsSpace(line.Text[first]))
            {
                first++;
            }

            if (
                first < line.Text.Length
                && beginnings[line.Text[first]]
                && !EndsWithFigure(line.Text)
                && Read(lines, i, first) is { } heading
            )
            {
                result.Add(heading);
                i = heading.LastLine;
            }
        }

        return result;
    }

    /// <summary>A heading of this section inside a line, after other text: “…审核。二、主动公开政府信息情况”.</summary>
    public static Heading? Inside(SourceLines lines, int section, int start, int end)
    {
        foreach (var words in ReportLexicon.Sections.Where(s => s.Section == section && s.IsRight))
        {
            for (var i = start; i < end; i++)
            {
                var text = lines[i].Kind == LineKind.Text ? lines[i].Text : "";
                var at = text.IndexOf(words.Label, StringComparison.Ordinal);
                if (at < 2 || lines[i].Kind != LineKind.Text)
                {
                    continue;
                }

                var from = at - 1;
                while (from > 0 && !"一二三四五六".Contains(text[from], StringComparison.Ordinal) && at - from < 4)
                {
                    from--;
                }

                var numbering = Numbering.Read(text.AsSpan(from));
                if (
                    numbering.Style == NumberingStyle.Chapter
                    && numbering.Number == section
                    && from + numbering.Length == at
                )
                {
                    var after = at + words.Label.Length;
                    return new Heading(section, i, from, i, after, text[from..after], words.Label, section, true);
                }
            }
        }

        return null;
    }

    /// <summary>True for a row of a table or a line of a table of contents: a figure that stands by itself ends it.</summary>
    private static bool EndsWithFigure(string line) =>
        line.Length > 2 && char.IsAsciiDigit(line[^1]) && line[^2] is ' ' or '\t';

    private static Heading? Read(SourceLines lines, int index, int first)
    {
        var text = lines[index].Text;
        var body = text.AsSpan(first);
        var numbering = Numbering.Read(body);
        var from = first + numbering.Length;
        if (
            numbering.Style is NumberingStyle.None or NumberingStyle.Running or NumberingStyle.Bracket
            && !MayBegin(text.AsSpan(from))
        )
        {
            return null;
        }

        Span<char> buffer = stackalloc char[LongestHeading];
        var words = buffer[..Glyphs.Words(text.AsSpan(from), buffer)];
        var isWhole = words.Length < LongestHeading;
        if (isWhole && ReportLexicon.SectionsByWords.TryGetValue(words, out var exact))
        {
            return IsAcceptable(exact, numbering, words)
                ? Make(lines, exact, index, first, index, text.Length, numbering)
                : null;
        }

        if (numbering.Style is NumberingStyle.None or NumberingStyle.Running)
        {
            return null;
        }

        return Torn(lines, index, first, numbering, words)
            ?? Glued(lines, index, first, numbering, words)
            ?? (isWhole ? Alikes(lines, index, first, numbering, words) : null);
    }

    /// <summary>False when the first letter is that of no heading. A line without letters may be the first half of one.</summary>
    private static bool MayBegin(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Glyphs.IsWord(c))
            {
                return ReportLexicon.SectionsBeginning(Glyphs.Fold(c)).Length > 0;
            }
        }

        return true;
    }

    /// <summary>A heading that a part of section one shares its words with is told by its number.</summary>
    private static bool IsAcceptable(SectionWords section, Numbering numbering, ReadOnlySpan<char> words)
    {
        var isPart = ReportLexicon.PartsByWords.ContainsKey(words);
        return numbering.Style switch
        {
            NumberingStyle.None => section.IsRight,
            NumberingStyle.Chapter => !isPart || numbering.Number == section.Section,
            NumberingStyle.Running => false,
            _ => numbering.Number == section.Section && (!isPart || numbering.Style == NumberingStyle.Arabic),
        };
    }

    private static Heading? Torn(SourceLines lines, int index, int first, Numbering numbering, ReadOnlySpan<char> words)
    {
        if (words.Length > 24)
        {
            return null;
        }

        var next = index + 1;
        while (next < lines.Count && lines[next].Kind == LineKind.Blank)
        {
            next++;
        }

        if (next >= lines.Count || lines[next].Text.Length == 0 || lines[next].Text.Length > 24 || next > index + 3)
        {
            return null;
        }

        foreach (var section in words.IsEmpty ? ReportLexicon.Sections : ReportLexicon.SectionsBeginning(words[0]))
        {
            if (
                section.Words.AsSpan().StartsWith(words)
                && section.Words.AsSpan(words.Length).SequenceEqual(Glyphs.Words(lines[next].Text))
                && IsAcceptable(section, numbering, section.Words)
            )
            {
                return Make(lines, section, index, first, next, lines[next].Text.Length, numbering);
            }
        }

        return null;
    }

    private static Heading? Glued(
        SourceLines lines,
        int index,
        int first,
        Numbering numbering,
        ReadOnlySpan<char> words
    )
    {
        if (numbering.Style == NumberingStyle.Bracket)
        {
            return null;
        }

        foreach (var section in ReportLexicon.SectionsNumbered(numbering.Number))
        {
            if (
                section.Words.Length < ShortestGlued
                || !words.StartsWith(section.Words)
                || (!section.IsRight && section.Words.Length < 6)
                || !IsAcceptable(section, numbering, section.Words)
            )
            {
                continue;
            }

            var end = EndOf(lines[index].Text, first + numbering.Length, section.Words.Length);
            if (
                lines[index].Kind == LineKind.GridRow
                && CellText.Read(lines[index].Text.AsSpan(end), out _) == CellKind.Number
            )
            {
                return null;
            }

            return Make(lines, section, index, first, index, end, numbering);
        }

        return null;
    }

    private static Heading? Alikes(
        SourceLines lines,
        int index,
        int first,
        Numbering numbering,
        ReadOnlySpan<char> words
    )
    {
        var text = lines[index].Text;
        if (
            words.Length is < 4 or > 30
            || numbering.Style == NumberingStyle.Bracket
            || text.AsSpan().ContainsAny("。；")
            || ReportLexicon.PartsByWords.ContainsKey(words)
        )
        {
            return null;
        }

        var best = Alike;
        SectionWords? found = null;
        foreach (var section in ReportLexicon.SectionsNumbered(numbering.Number))
        {
            if (!LabelDistance.MayBeAlike(words, section.Words, best))
            {
                continue;
            }

            var similarity = LabelDistance.Similarity(words, section.Words);
            if (similarity > best)
            {
                (best, found) = (similarity, section with { IsRight = false });
            }
        }

        return found is null ? null : Make(lines, found, index, first, index, text.Length, numbering);
    }

    private static Heading Make(
        SourceLines lines,
        SectionWords section,
        int line,
        int first,
        int lastLine,
        int end,
        Numbering numbering
    )
    {
        var printed =
            line == lastLine
                ? Glyphs.Trim(lines[line].Text.AsSpan(first, end - first))
                : string.Concat(lines[line].Text.AsSpan(first), lines[lastLine].Text);
        return new Heading(
            section.Section,
            line,
            first,
            lastLine,
            end,
            WithoutSpaces(printed),
            section.Label,
            numbering.Number,
            section.IsRight
        );
    }

    private static string WithoutSpaces(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[Math.Min(text.Length, 160)];
        var length = 0;
        foreach (var c in text)
        {
            if (!Glyphs.IsSpace(c) && length < buffer.Length)
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length].TrimEnd("：:。").ToString();
    }

    /// <summary>Where the text goes on after so many letters, its closing mark included.</summary>
    private static int EndOf(string text, int from, int words)
    {
        var at = from;
        for (var count = 0; at < text.Length && count < words; at++)
        {
            count += Glyphs.IsWord(text[at]) ? 1 : 0;
        }

        return at;
    }

    private static bool[] CollectBeginnings()
    {
        var table = new bool[char.MaxValue + 1];
        foreach (var section in ReportLexicon.Sections)
        {
            table[section.Words[0]] = true;
        }

        for (var c = 0; c <= char.MaxValue; c++)
        {
            table[c] |=
                (Glyphs.KindOf((char)c) & (GlyphKind.Numeral | GlyphKind.Digit)) != GlyphKind.None
                || c
                    is '第'
                        or '（'
                        or '('
                        or '【'
                        or '〔'
                        or '['
                        or (>= '\u3220' and <= '\u3229')
                        or (>= '\u2474' and <= '\u247C');
        }

        return table;
    }
}

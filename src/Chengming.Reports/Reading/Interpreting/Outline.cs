namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Where the sections of the report begin and end.</summary>
internal sealed class Outline
{
    private const int Sections = 6;

    private Outline(List<Heading> headings) => Headings = headings;

    /// <summary>One heading for each section found, in the order of the document.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>True when a second report begins after the first; it was cut off.</summary>
    public bool HasSecondReport { get; private set; }

    public static Outline Of(SourceLines lines)
    {
        var all = WithoutContents(HeadingSearch.All(lines), lines);
        var cut = SecondReport(all);
        if (cut >= 0)
        {
            lines.CutAt(TitleBefore(lines, all[cut].Line));
            all.RemoveRange(cut, all.Count - cut);
        }

        var chosen = new List<Heading>();
        foreach (var heading in all)
        {
            if (
                heading.Line < lines.Count
                && !chosen.Exists(h => h.Section == heading.Section)
                && IsPlausible(heading, all)
            )
            {
                chosen.Add(heading);
            }
        }

        AddInside(chosen, lines);
        return new Outline(chosen) { HasSecondReport = cut >= 0 };
    }

    /// <summary>The heading of a section, or null.</summary>
    public Heading? Of(int section)
    {
        foreach (var heading in Headings)
        {
            if (heading.Section == section)
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>The heading after this one, or null.</summary>
    public Heading? After(Heading heading)
    {
        foreach (var other in Headings)
        {
            if (other.Line > heading.Line || (other.Line == heading.Line && other.Start > heading.Start))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>The heading under which a section's content stands: its own, or that of the nearest section before it.</summary>
    public Heading? Governing(int section)
    {
        for (var number = section; number >= 1; number--)
        {
            if (Of(number) is { } heading)
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>Notes on headings that are missing, misprinted, misnumbered or out of order.</summary>
    public void AddNotes(ReportDraft draft, SourceLines lines)
    {
        foreach (var section in draft.Form.Sections)
        {
            var expected = $"{"一二三四五六七八九十"[section.Number - 1]}、{section.Label}";
            if (Of(section.Number) is not { } heading)
            {
                Add(draft, $"“{expected}”标题缺失：文中没有找到这个标题。", null, expected, null);
                continue;
            }

            var place = lines[heading.Line].Place;
            if (!heading.IsRight)
            {
                Add(draft, $"标题印作“{heading.Printed}”，格式为“{expected}”。", heading.Printed, expected, place);
            }
            else if (heading.PrintedNumber != 0 && heading.PrintedNumber != section.Number)
            {
                Add(draft, $"标题“{heading.Printed}”的序号与格式“{expected}”不符。", heading.Printed, expected, place);
            }
        }

        for (var i = 1; i < Headings.Count; i++)
        {
            if (Headings[i].Section < Headings[i - 1].Section && !lines.IsWorkbook)
            {
                var (late, early) = (Headings[i], Headings[i - 1]);
                var expected = $"{"一二三四五六七八九十"[late.Section - 1]}、{late.Words}";
                Add(
                    draft,
                    $"标题“{late.Printed}”排在“{early.Printed}”之后，与格式的顺序不符。",
                    late.Printed,
                    expected,
                    lines[late.Line].Place
                );
            }
        }
    }

    private static void Add(ReportDraft draft, string message, string? printed, string expected, Place? place) =>
        draft.Notes.Add(new ReadingNote(ReadingNoteKind.SectionHeading, message, [], printed, expected, place));

    /// <summary>A misprinted or unnumbered heading counts only where the right one does not stand.</summary>
    private static bool IsPlausible(Heading heading, List<Heading> all)
    {
        if (heading.IsRight && heading.PrintedNumber == heading.Section)
        {
            return true;
        }

        return !all.Exists(h => h.Section == heading.Section && h.IsRight && h.PrintedNumber == h.Section);
    }

    /// <summary>Leaves out a table of contents: headings in a row with nothing between them that come again.</summary>
    private static List<Heading> WithoutContents(List<Heading> all, SourceLines lines)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var end = i;
            while (
                end + 1 < all.Count
                && all[end + 1].Section == all[end].Section + 1
                && IsNext(lines, all[end], all[end + 1])
            )
            {
                end++;
            }

            var count = end - i + 1;
            if (count >= 4 && all.Skip(end + 1).Select(h => h.Section).Distinct().Count() >= count)
            {
                all.RemoveRange(i, count);
                return all;
            }
        }

        return all;
    }

    private static bool IsNext(SourceLines lines, Heading a, Heading b)
    {
        for (var i = a.LastLine + 1; i < b.Line; i++)
        {
            if (lines[i].Kind != LineKind.Blank && lines[i].Text.Length > 4)
            {
                return false;
            }
        }

        return b.Line > a.LastLine;
    }

    private static int SecondReport(List<Heading> all)
    {
        var highest = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (
                all[i].Section == 1
                && highest >= Sections - 1
                && all.Skip(i).Select(h => h.Section).Distinct().Count() >= 3
            )
            {
                return i;
            }

            highest = Math.Max(highest, all[i].Section);
        }

        return -1;
    }

    private static int TitleBefore(SourceLines lines, int line)
    {
        for (var i = line - 1; i >= Math.Max(0, line - 30); i--)
        {
            if (TitleSearch.At(lines, i) is { } title)
            {
                return title.FirstLine;
            }
        }

        return line;
    }

    private static void AddInside(List<Heading> chosen, SourceLines lines)
    {
        for (var section = 1; section <= Sections; section++)
        {
            if (chosen.Count > 0 && !chosen.Exists(h => h.Section == section))
            {
                var start = chosen.Where(h => h.Section < section).Select(h => h.Line).DefaultIfEmpty(0).Max();
                var end = chosen
                    .Where(h => h.Section > section)
                    .Select(h => h.Line)
                    .DefaultIfEmpty(lines.Count - 1)
                    .Min();
                if (HeadingSearch.Inside(lines, section, start, end + 1) is { } heading)
                {
                    chosen.Add(heading);
                }
            }
        }

        chosen.Sort((a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Start.CompareTo(b.Start));
    }
}

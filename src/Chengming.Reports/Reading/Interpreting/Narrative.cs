namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The prose of a report: what stands before its sections, and the sections.</summary>
internal sealed record Narrative(IReadOnlyList<ReportParagraph> Preamble, IReadOnlyList<ReportSection> Sections)
{
    public static Narrative Of(SourceLines lines, Outline outline, TablesReading tables, ReportTitle? title)
    {
        var fullLine = Prose.FullLineOf(lines);
        var first = outline.Headings.Count > 0 ? outline.Headings[0] : null;
        var preambleStart = title is null ? 0 : title.LastLine + 1;
        var preamble = first is null
            ? []
            : Prose.Between(lines, (preambleStart, 0), (first.Line, first.Start), fullLine, tables.IsTable);

        var sections = new List<ReportSection>(outline.Headings.Count);
        foreach (var heading in outline.Headings)
        {
            var next = outline.After(heading);
            var end = next is null ? (EndOfReport(lines, heading.LastLine + 1), 0) : (next.Line, next.Start);
            var paragraphs = Prose.Between(lines, (heading.LastLine, heading.End), end, fullLine, tables.IsTable);
            sections.Add(
                new ReportSection(
                    heading.Section,
                    heading.Printed,
                    lines[heading.Line].Place,
                    paragraphs,
                    heading.Section == 1 ? PartSearch.In(paragraphs) : []
                )
            );
        }

        return new Narrative(preamble, sections);
    }

    private static int EndOfReport(SourceLines lines, int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (PageFurniture.EndsReport(lines[i].Text))
            {
                return i;
            }
        }

        return lines.Count;
    }
}

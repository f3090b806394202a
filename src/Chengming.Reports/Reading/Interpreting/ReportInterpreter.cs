namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Turns a document, whatever format it came in, into the report it holds.</summary>
public static class ReportInterpreter
{
    /// <summary>Reads the first whole report of <paramref name="document"/>.</summary>
    public static AnnualReport Interpret(SourceDocument document)
    {
        var lines = SourceLines.Of(document);
        var outline = Outline.Of(lines);
        var firstHeading = outline.Headings.Count > 0 ? outline.Headings[0].Line : lines.Count;
        var title =
            TitleSearch.Before(lines, firstHeading)
            ?? (document.DeclaredTitle is { } declared ? TitleSearch.In(declared) : null);
        var form = FormChoice.Of(lines, title?.Year);
        var draft = new ReportDraft(form);
        var tables = new TablesReading(draft, lines, outline);
        tables.Read(title);
        outline.AddNotes(draft, lines);
        if (outline.HasSecondReport)
        {
            draft.Notes.Add(
                new ReadingNote(ReadingNoteKind.PassedOver, "文件中不止一份年度报告，只读取了第一份，其余略过。", [])
            );
        }

        var narrative = Narrative.Of(lines, outline, tables, title);
        return new AnnualReport(form, draft.Cells)
        {
            Agency = title?.Agency,
            Year = title?.Year,
            Title = title?.Text,
            Preamble = narrative.Preamble,
            Sections = narrative.Sections,
            Period = PeriodSearch.In(narrative),
            Contact = ContactSearch.In(narrative),
            Notes = draft.Notes,
        };
    }
}

using Chengming.Law;

namespace Chengming.Reports.Writing.Data;

/// <summary>A report as our JSON holds it, nothing left out.</summary>
[Term("年度报告数据")]
internal sealed record JsonReport(
    string Form,
    string? Agency,
    int? Year,
    string? Title,
    JsonPeriod? Period,
    JsonContact? Contact,
    IReadOnlyList<JsonParagraph> Preamble,
    IReadOnlyList<JsonSection> Sections,
    IReadOnlyDictionary<string, JsonCell> Cells,
    IReadOnlyList<JsonNote> Notes
)
{
    public static JsonReport Of(AnnualReport report) =>
        new(
            report.Form.Key,
            report.Agency,
            report.Year,
            report.Title,
            report.Period is { } p ? new JsonPeriod(p.From, p.To, p.Raw, JsonPlace.Of(p.Place)) : null,
            report.Contact is { } c
                ? new JsonContact(c.Body, c.Phone, c.Email, c.Address, JsonPlace.Of(c.Place))
                : null,
            [.. report.Preamble.Select(JsonParagraph.Of)],
            [.. report.Sections.Select(JsonSection.Of)],
            ReportJson.CellsOf(report),
            [.. report.Notes.Select(JsonNote.Of)]
        );
}

/// <summary>A <see cref="ReportingPeriod"/> as data.</summary>
internal sealed record JsonPeriod(DateOnly From, DateOnly To, string Raw, JsonPlace? Place)
{
    public ReportingPeriod ToPeriod() => new(From, To, Raw, Place?.ToPlace());
}

/// <summary><see cref="ContactDetails"/> as data.</summary>
internal sealed record JsonContact(string? Body, string? Phone, string? Email, string? Address, JsonPlace? Place)
{
    public ContactDetails ToContact() => new(Body, Phone, Email, Address, Place?.ToPlace());
}

/// <summary>A <see cref="ReportParagraph"/> as data.</summary>
internal sealed record JsonParagraph(string Text, JsonPlace? Place)
{
    public static JsonParagraph Of(ReportParagraph paragraph) => new(paragraph.Text, JsonPlace.Of(paragraph.Place));

    public ReportParagraph ToParagraph() => new(Text, Place?.ToPlace());
}

/// <summary>A <see cref="ReportSection"/> as data.</summary>
internal sealed record JsonSection(
    int Number,
    string Heading,
    JsonPlace? Place,
    IReadOnlyList<JsonParagraph> Paragraphs,
    IReadOnlyList<JsonPart> Parts
)
{
    public static JsonSection Of(ReportSection section) =>
        new(
            section.Number,
            section.Heading,
            JsonPlace.Of(section.Place),
            [.. section.Paragraphs.Select(JsonParagraph.Of)],
            [.. section.Parts.Select(p => new JsonPart(p.Id, p.Heading, p.Text, JsonPlace.Of(p.Place)))]
        );

    public ReportSection ToSection() =>
        new(
            Number,
            Heading,
            Place?.ToPlace(),
            [.. Paragraphs.Select(p => p.ToParagraph())],
            [.. Parts.Select(p => new SectionPart(p.Id, p.Heading, p.Text, p.Place?.ToPlace()))]
        );
}

/// <summary>A <see cref="SectionPart"/> as data.</summary>
internal sealed record JsonPart(string Id, string Heading, string Text, JsonPlace? Place);

/// <summary>A <see cref="ReadingNote"/> as data.</summary>
internal sealed record JsonNote(
    ReadingNoteKind Kind,
    string Message,
    IReadOnlyList<string> Cells,
    string? Printed,
    string? Expected,
    JsonPlace? Place
)
{
    public static JsonNote Of(ReadingNote note) =>
        new(note.Kind, note.Message, note.Cells, note.Printed, note.Expected, JsonPlace.Of(note.Place));

    public ReadingNote ToNote() => new(Kind, Message, Cells, Printed, Expected, Place?.ToPlace());
}

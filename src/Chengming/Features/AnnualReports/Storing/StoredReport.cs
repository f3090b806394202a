using System.Text.Json;
using Chengming.Reports;
using Chengming.Reports.Forms;

namespace Chengming.Features.AnnualReports.Storing;

/// <summary>A report as it lies in the database, in a check batch and in demo files: cells by identifier, and the prose.</summary>
/// <remarks>Generated readers give null to what a text leaves out, whatever a property's initial value.</remarks>
public sealed record StoredReport
{
    /// <summary>Key of the form.</summary>
    public required string Form { get; init; }

    /// <summary>The reporting body as the title names it.</summary>
    public string? Agency { get; init; }

    /// <summary>The year reported on.</summary>
    public int? Year { get; init; }

    /// <summary>The title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>What stands before section one.</summary>
    public IReadOnlyList<ReportParagraph> Preamble
    {
        get => field ?? [];
        init;
    }

    /// <summary>The statistical period.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>How to reach the body.</summary>
    public ContactDetails? Contact { get; init; }

    /// <summary>The sections.</summary>
    public IReadOnlyList<StoredSection> Sections
    {
        get => field ?? [];
        init;
    }

    /// <summary>What the reader remarked.</summary>
    public IReadOnlyList<ReadingNote> Notes
    {
        get => field ?? [];
        init;
    }

    /// <summary>The cells of which anything is known; the others are unread.</summary>
    public required IReadOnlyDictionary<string, ReportCell> Cells { get; init; }

    /// <summary>What to store of <paramref name="report"/>.</summary>
    public static StoredReport Of(AnnualReport report)
    {
        var cells = new Dictionary<string, ReportCell>(StringComparer.Ordinal);
        foreach (var definition in report.Form.Cells)
        {
            if (report[definition] != ReportCell.Unread)
            {
                cells.Add(definition.Id, report[definition]);
            }
        }

        return new StoredReport
        {
            Form = report.Form.Key,
            Agency = report.Agency,
            Year = report.Year,
            Title = report.Title,
            Preamble = report.Preamble,
            Period = report.Period,
            Contact = report.Contact,
            Sections = [.. report.Sections.Select(StoredSection.Of)],
            Notes = report.Notes,
            Cells = cells,
        };
    }

    /// <summary>The report again.</summary>
    /// <exception cref="KeyNotFoundException">The form, or a cell of it, is not known to this build.</exception>
    public AnnualReport ToReport()
    {
        var form = ReportForms.WithKey(Form);
        var cells = new ReportCell[form.Cells.Count];
        foreach (var (id, cell) in Cells)
        {
            cells[form.CellWithId(id).Index] = cell;
        }

        return new AnnualReport(form, cells)
        {
            Agency = Agency,
            Year = Year,
            Title = Title,
            Preamble = Preamble,
            Period = Period,
            Contact = Contact,
            Sections = [.. Sections.Select(s => s.ToSection())],
            Notes = Notes,
        };
    }

    /// <summary>The report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, StoredReportJson.Default.StoredReport);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a stored report.</exception>
    public static StoredReport FromJson(string json) =>
        JsonSerializer.Deserialize(json, StoredReportJson.Default.StoredReport)
        ?? throw new JsonException("The stored report is empty.");
}

/// <summary>A section of a stored report.</summary>
public sealed record StoredSection(
    int Number,
    string Heading,
    Place? Place,
    IReadOnlyList<ReportParagraph> Paragraphs,
    IReadOnlyList<SectionPart> Parts
)
{
    internal static StoredSection Of(ReportSection section) =>
        new(section.Number, section.Heading, section.Place, section.Paragraphs, section.Parts);

    internal ReportSection ToSection() => new(Number, Heading, Place, Paragraphs, Parts);
}

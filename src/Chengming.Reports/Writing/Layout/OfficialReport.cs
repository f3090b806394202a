using System.Globalization;
using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Layout;

/// <summary>A report as it is set on paper: title, opening, sections with prose and tables. Writers of every format follow it.</summary>
/// <param name="Title">The title; what is not known of it stands as 〔机关名称〕 or 〔年份〕.</param>
/// <param name="Opening">The paragraphs before section one.</param>
/// <param name="Sections">The sections in the order of the form.</param>
[Term("官方版式")]
public sealed record OfficialReport(
    string Title,
    IReadOnlyList<OfficialParagraph> Opening,
    IReadOnlyList<OfficialSection> Sections
)
{
    /// <summary>Characters of a line of the title in 二号 (22 pt) on 156 mm.</summary>
    private const int TitleLine = 20;

    private const string UnknownAgency = "〔机关名称〕";
    private const string UnknownYear = "〔年份〕";

    /// <summary>The title as it is set: in two lines, the first the body's name, when one line does not hold it.</summary>
    public IReadOnlyList<string> TitleLines { get; private init; } = [Title];

    /// <summary>Sets a report. A section that was not found is left out, unless a table belongs in it.</summary>
    public static OfficialReport Of(AnnualReport report)
    {
        var title = TitleOf(report);
        return new OfficialReport(
            title,
            [.. report.Preamble.SelectMany(p => OfficialParagraph.Of(p.Text, []))],
            [.. report.Form.Sections.SelectMany(s => SectionsOf(s, report))]
        )
        {
            TitleLines = LinesOf(title, PrintableText.Of(report.Agency ?? UnknownAgency)),
        };
    }

    private static IReadOnlyList<string> LinesOf(string title, string agency) =>
        title.Length > TitleLine
        && agency.Length > 0
        && title.Length > agency.Length
        && title.StartsWith(agency, StringComparison.Ordinal)
            ? [agency, title[agency.Length..]]
            : [title];

    private static string TitleOf(AnnualReport report)
    {
        var title = string.IsNullOrWhiteSpace(report.Title) ? ComposedTitle(report) : report.Title;
        return PrintableText.Of(title.ReplaceLineEndings("").Trim());
    }

    private static string ComposedTitle(AnnualReport report) =>
        report
            .Form.ReportTitle.Replace("{agency}", report.Agency ?? UnknownAgency, StringComparison.Ordinal)
            .Replace(
                "{year}",
                report.Year?.ToString(CultureInfo.InvariantCulture) ?? UnknownYear,
                StringComparison.Ordinal
            );

    private static IEnumerable<OfficialSection> SectionsOf(FormSection section, AnnualReport report)
    {
        var found = report.Sections.Where(s => s.Number == section.Number).ToList();
        IReadOnlyList<OfficialTable> tables =
        [
            .. report.Form.Tables.Where(t => t.Section == section.Number).Select(t => OfficialTable.Of(t, report)),
        ];
        if (found.Count == 0)
        {
            return tables.Count == 0 ? [] : [new OfficialSection(section, section.NumberedLabel, [], tables)];
        }

        return found.Select(
            (f, i) =>
                new OfficialSection(
                    section,
                    PrintableText.Of(f.Heading.ReplaceLineEndings("")),
                    [.. f.Paragraphs.SelectMany(p => OfficialParagraph.Of(p.Text, f.Parts))],
                    i == found.Count - 1 ? tables : []
                )
        );
    }
}

/// <summary>A section on paper; its tables stand after its prose.</summary>
[Term("官方版式章节")]
public sealed record OfficialSection(
    FormSection Section,
    string Heading,
    IReadOnlyList<OfficialParagraph> Paragraphs,
    IReadOnlyList<OfficialTable> Tables
);

/// <summary>A paragraph on paper.</summary>
/// <param name="Lead">The heading of a part that the paragraph begins with or consists of; empty for plain prose.</param>
/// <param name="Text">The prose after the lead; may be empty.</param>
[Term("官方版式段落")]
public sealed record OfficialParagraph(string Lead, string Text)
{
    /// <summary>The paragraphs of a text, one for each of its lines that is not empty.</summary>
    public static IEnumerable<OfficialParagraph> Of(string text, IReadOnlyList<SectionPart> parts)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var printable = PrintableText.Of(line);
            var lead =
                parts
                    .Select(p => PrintableText.Of(p.Heading))
                    .Where(h => h.Length > 0 && printable.StartsWith(h, StringComparison.Ordinal))
                    .MaxBy(h => h.Length)
                ?? "";
            yield return new OfficialParagraph(lead, printable[lead.Length..]);
        }
    }
}

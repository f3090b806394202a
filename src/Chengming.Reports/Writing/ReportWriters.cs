using Chengming.Reports.Writing.Data;
using Chengming.Reports.Writing.Excel;
using Chengming.Reports.Writing.Html;
using Chengming.Reports.Writing.Pdf;
using Chengming.Reports.Writing.Word;

namespace Chengming.Reports.Writing;

/// <summary>The writers of all formats.</summary>
public static class ReportWriters
{
    /// <summary>All writers, in the order in which downloads are offered.</summary>
    public static IReadOnlyList<IReportWriter> All { get; } =
    [
        new DocxReportWriter(),
        new PdfReportWriter(),
        new XlsxReportWriter(),
        new HtmlReportWriter(),
        new JsonReportWriter(),
        new CsvReportWriter(),
    ];

    /// <summary>The writers of blank forms.</summary>
    public static IReadOnlyList<ITemplateWriter> Templates { get; } = [.. All.OfType<ITemplateWriter>()];

    /// <summary>The writer of a format, or null.</summary>
    public static IReportWriter? For(string format) => All.FirstOrDefault(w => w.Format == format);

    /// <summary>The writer of blank forms in a format, or null.</summary>
    public static ITemplateWriter? TemplateFor(string format) => Templates.FirstOrDefault(w => w.Format == format);
}

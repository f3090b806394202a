using System.Globalization;
using Chengming.Law;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Excel;

/// <summary>
/// Writes a report as a workbook: 基本情况, then the sections in their order, one sheet for each table in the official layout and one for
/// the sections of prose between tables.
/// </summary>
[Term("Excel 报告写出器")]
public sealed class XlsxReportWriter : IReportWriter, ITemplateWriter
{
    /// <summary>The media type of every workbook.</summary>
    public const string WorkbookMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc cref="IReportWriter.Format"/>
    public string Format => "xlsx";

    /// <inheritdoc cref="IReportWriter.MediaType"/>
    public string MediaType => WorkbookMediaType;

    /// <inheritdoc/>
    public void Write(AnnualReport report, Stream output) => Write(report, hints: false, output);

    /// <inheritdoc/>
    public void WriteTemplate(ReportForm form, Stream output) => Write(BlankReport.Of(form), hints: true, output);

    private static void Write(AnnualReport report, bool hints, Stream output)
    {
        var official = OfficialReport.Of(report);
        using var workbook = new Workbook(output, official.Title);
        Particulars(workbook, official, report);
        var prose = new List<OfficialSection>();
        foreach (var section in official.Sections)
        {
            if (section.Tables.Count == 0 || section.Paragraphs.Count > 0)
            {
                prose.Add(section);
            }

            if (section.Tables.Count > 0)
            {
                Prose(workbook, official, prose, hints);
                prose.Clear();
            }

            foreach (var table in section.Tables)
            {
                TableSheet.Write(workbook, table, section.Heading);
            }
        }

        Prose(workbook, official, prose, hints);
    }

    private static void Particulars(Workbook workbook, OfficialReport official, AnnualReport report)
    {
        var sheet = workbook.AddSheet("基本情况", new SheetLayout { ColumnWidths = [18, 64] });
        sheet.Row(36, SheetCell.Text(official.Title, CellStyle.Title), SheetCell.Empty(CellStyle.Title));
        sheet.Merge(1, 1, 1, 2);
        sheet.Row(24, SheetCell.Text("项目", CellStyle.Header), SheetCell.Text("内容", CellStyle.Header));
        Row("机关名称", report.Agency);
        Row("年度", report.Year?.ToString(CultureInfo.InvariantCulture));
        Row("统计期限", report.Period?.Raw);
        Row("联系机构", report.Contact?.Body);
        Row("联系电话", report.Contact?.Phone);
        Row("电子邮箱", report.Contact?.Email);
        Row("联系地址", report.Contact?.Address);
        Row("报告格式", $"{report.Form.Title}，{report.Form.Instrument}");

        void Row(string item, string? content) =>
            sheet.Row(SheetCell.Text(item, CellStyle.Centred), SheetCell.Text(content));
    }

    private static void Prose(Workbook workbook, OfficialReport official, List<OfficialSection> sections, bool hints)
    {
        if (sections.Count == 0)
        {
            return;
        }

        var isFirst = sections[0] == official.Sections[0];
        var sheet = workbook.AddSheet(
            isFirst ? "正文" : $"正文续{sections[0].Section.Number}",
            new SheetLayout { ColumnWidths = [80] }
        );
        if (isFirst)
        {
            Opening(sheet, official, hints);
        }

        foreach (var section in sections)
        {
            sheet.Row(24, SheetCell.Text(section.Heading, CellStyle.Heading));
            if (hints && BlankReport.HintFor(section.Section) is { } hint)
            {
                sheet.Row(SheetCell.Text(hint, CellStyle.Hint));
            }

            Paragraphs(sheet, section.Paragraphs);
        }
    }

    private static void Opening(Sheet sheet, OfficialReport official, bool hints)
    {
        sheet.Row(36, SheetCell.Text(official.Title, CellStyle.Title));
        if (hints)
        {
            sheet.Row(SheetCell.Text(BlankReport.OpeningHint, CellStyle.Hint));
        }

        Paragraphs(sheet, official.Opening);
    }

    private static void Paragraphs(Sheet sheet, IEnumerable<OfficialParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            sheet.Row(SheetCell.Text(paragraph.Lead + paragraph.Text, CellStyle.Prose));
        }
    }
}

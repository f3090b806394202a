using System.Globalization;
using Chengming.Law;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Excel;

/// <summary>Writes a report as a workbook: 基本情况, 正文, and one sheet for each table in the official layout.</summary>
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
        Prose(workbook, official, hints);
        foreach (var section in official.Sections)
        {
            foreach (var table in section.Tables)
            {
                TableSheet.Write(workbook, table, section.Heading);
            }
        }
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

    private static void Prose(Workbook workbook, OfficialReport official, bool hints)
    {
        var sheet = workbook.AddSheet("正文", new SheetLayout { ColumnWidths = [80] });
        sheet.Row(36, SheetCell.Text(official.Title, CellStyle.Title));
        if (hints)
        {
            sheet.Row(SheetCell.Text(BlankReport.OpeningHint, CellStyle.Hint));
        }

        foreach (var paragraph in official.Opening)
        {
            Paragraph(paragraph);
        }

        foreach (var section in official.Sections.Where(s => s.Tables.Count == 0 || s.Paragraphs.Count > 0))
        {
            sheet.Row(24, SheetCell.Text(section.Heading, CellStyle.Heading));
            if (hints && BlankReport.HintFor(section.Section) is { } hint)
            {
                sheet.Row(SheetCell.Text(hint, CellStyle.Hint));
            }

            foreach (var paragraph in section.Paragraphs)
            {
                Paragraph(paragraph);
            }
        }

        void Paragraph(OfficialParagraph paragraph) =>
            sheet.Row(SheetCell.Text(paragraph.Lead + paragraph.Text, CellStyle.Prose));
    }
}

using Chengming.Actions;
using Chengming.Features.Files.Sniffing;
using Chengming.Law;
using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Data;
using Chengming.Reports.Reading.Excel;
using Chengming.Reports.Reading.Text;

namespace Chengming.Features.Requests.BackEntry;

/// <summary>A row of the spreadsheet of paper cases (补录行).</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">What it says, by the headings of the columns; columns without words are left out.</param>
[Term("补录行")]
public sealed record PaperCase(int Number, IReadOnlyDictionary<string, string> Cells)
{
    internal string this[PaperColumn column] => Cells.GetValueOrDefault(column.Header, "");
}

/// <summary>Reads the spreadsheet, .xlsx, .xls or CSV.</summary>
internal static class PaperCases
{
    /// <summary>Most rows of one file.</summary>
    public const int MostRows = 2_000;

    /// <summary>First cell of the rows that explain the columns; they are not read.</summary>
    public const string NotData = "说明";

    private const string Field = "Sheet";
    private const int HeadersSearched = 20;

    /// <summary>The rows, or why the file cannot be read.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="cancel">Breaks off.</param>
    public static Outcome<IReadOnlyList<PaperCase>> Read(byte[] content, string fileName, CancellationToken cancel)
    {
        using var stream = new MemoryStream(content);
        var sniffed = FileSniffer.Examine(stream, fileName);
        if (sniffed.Kind?.Id is not ("xlsx" or "xls" or "et" or "csv" or "txt"))
        {
            return new Problem(Field, "请上传按模板填写的表格（.xlsx、.xls 或 CSV）。");
        }

        try
        {
            var sheets = sniffed.Kind.Id is "csv" or "txt" ? [Lines(content)] : Sheets(content, cancel);
            return sheets.Select(RowsOf).FirstOrDefault(r => r is not null) is not { } rows
                    ? new Problem(Field, $"表里找不到列名“{PaperColumns.Wanted.Header}”。请下载模板，填好再上传。")
                : rows.Count == 0 ? new Problem(Field, "表里没有数据行。每件申请一行，写在列名下面。")
                : rows.Count > MostRows
                    ? new Problem(Field, $"表里有 {rows.Count} 行，一次最多 {MostRows} 行，请拆成几个文件。")
                : rows;
        }
        catch (UnreadableDocumentException unreadable)
        {
            return new Problem(Field, unreadable.Message);
        }
    }

    private static List<List<(int Number, Dictionary<int, string> Cells)>> Sheets(
        byte[] content,
        CancellationToken cancel
    ) =>
        [
            .. ExcelReportReader
                .Sheets(content, ReadingLimits.Default, cancel)
                .Select(s =>
                    s.Rows.Select(r => (r.Key + 1, r.Value.ToDictionary(c => c.Key, c => c.Value.Trim()))).ToList()
                ),
        ];

    private static List<(int Number, Dictionary<int, string> Cells)> Lines(byte[] content) =>
        [
            .. CsvLines
                .Of(TextDecoding.Decode(content))
                .Select(l => (l.Number, l.Fields.Index().ToDictionary(f => f.Index, f => f.Item.Trim()))),
        ];

    private static List<PaperCase>? RowsOf(List<(int Number, Dictionary<int, string> Cells)> rows)
    {
        for (var i = 0; i < Math.Min(HeadersSearched, rows.Count); i++)
        {
            var columns = rows[i]
                .Cells.Select(c => (c.Key, Header: c.Value.TrimEnd('*', ' ')))
                .Where(c => PaperColumns.All.Any(p => p.Header == c.Header))
                .DistinctBy(c => c.Header)
                .ToDictionary(c => c.Key, c => c.Header);
            if (columns.ContainsValue(PaperColumns.Wanted.Header))
            {
                return
                [
                    .. rows[(i + 1)..]
                        .Where(r => !r.Cells.Values.Any(v => v == NotData))
                        .Select(r => new PaperCase(
                            r.Number,
                            r.Cells.Where(c => columns.ContainsKey(c.Key) && c.Value.Length > 0)
                                .ToDictionary(c => columns[c.Key], c => c.Value)
                        ))
                        .Where(c => c.Cells.Count > 0),
                ];
            }
        }

        return null;
    }
}

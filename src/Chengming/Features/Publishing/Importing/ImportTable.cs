using Chengming.Actions;
using Chengming.Features.Files.Sniffing;
using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Data;
using Chengming.Reports.Reading.Excel;
using Chengming.Reports.Reading.Text;

namespace Chengming.Features.Publishing.Importing;

/// <summary>Reads a spreadsheet of existing items, .xlsx, .xls or CSV: which row says what under which header.</summary>
internal static class ImportTable
{
    /// <summary>Most rows of one file.</summary>
    public const int MostRows = 5_000;

    private const string Field = "Source";

    // A title may stand above the headers.
    private const int HeadersSearched = 20;

    /// <summary>True when a spreadsheet of items may be of this kind.</summary>
    public static bool Reads(FileKind kind) => kind.Id is "xlsx" or "xls" or "et" or "csv" or "txt";

    /// <summary>The rows, or why the spreadsheet cannot be read.</summary>
    /// <param name="kind">What it is by its bytes.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancel">Breaks off.</param>
    public static Outcome<ReadTable> Read(FileKind kind, byte[] content, CancellationToken cancel)
    {
        try
        {
            var sheets = kind.Id is "csv" or "txt"
                ? [Lines(content)]
                : ExcelReportReader
                    .Sheets(content, ReadingLimits.Default, cancel)
                    .Select(s => s.Rows.Select(r => (r.Key + 1, (IReadOnlyDictionary<int, string>)r.Value)).ToList())
                    .ToList();
            return sheets.Select(HeaderOf).FirstOrDefault(h => h is not null) is { } header
                ? Rows(header)
                : new Problem(Field, "表里找不到列名“标题”。请下载模板，把数据填进模板再上传。");
        }
        catch (UnreadableDocumentException unreadable)
        {
            return new Problem(Field, unreadable.Message);
        }
    }

    private static List<(int Number, IReadOnlyDictionary<int, string> Cells)> Lines(byte[] content) =>
        [
            .. CsvLines
                .Of(TextDecoding.Decode(content))
                .Select(l =>
                    (
                        l.Number,
                        (IReadOnlyDictionary<int, string>)l.Fields.Index().ToDictionary(f => f.Index, f => f.Item)
                    )
                ),
        ];

    private static Header? HeaderOf(List<(int Number, IReadOnlyDictionary<int, string> Cells)> rows)
    {
        for (var i = 0; i < Math.Min(HeadersSearched, rows.Count); i++)
        {
            var columns = rows[i]
                .Cells.Select(c => (c.Key, Column: ImportColumns.Named(c.Value)))
                .Where(c => c.Column is not null)
                .ToList();
            if (columns.Any(c => c.Column!.Field == "Title"))
            {
                return new(
                    columns.ToDictionary(c => c.Key, c => c.Column!),
                    rows[i]
                        .Cells.Where(c => c.Value.Trim() == ImportColumns.MarkHeader)
                        .Select(c => (int?)c.Key)
                        .FirstOrDefault(),
                    [
                        .. rows[i]
                            .Cells.Values.Select(v => v.Trim())
                            .Where(v =>
                                v.Length > 0
                                && v is not (ImportColumns.MarkHeader or ImportTemplate.ReasonHeader)
                                && ImportColumns.Named(v) is null
                            ),
                    ],
                    rows[(i + 1)..]
                );
            }
        }

        return null;
    }

    private static Outcome<ReadTable> Rows(Header header)
    {
        var twice = header.Columns.Values.GroupBy(c => c.Field).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            return new Problem(Field, $"“{twice.First().Header}”这一列出现了两次。请删去一列，或改掉列名。");
        }

        var rows = header
            .Rows.Where(r =>
                !IsMarked(header, r.Cells)
                && r.Cells.Any(c => header.Columns.ContainsKey(c.Key) && c.Value.Trim().Length > 0)
            )
            .Select(r => new TableRow(
                r.Number,
                [
                    .. r
                        .Cells.Where(c => header.Columns.ContainsKey(c.Key) && c.Value.Trim().Length > 0)
                        .Select(c => new ImportedValue(header.Columns[c.Key].Field, c.Value.Trim())),
                ]
            ))
            .ToList();
        return rows.Count == 0 ? new Problem(Field, "表里没有数据行。请从示例行的下一行起填写，每条信息一行。")
            : rows.Count > MostRows
                ? new Problem(Field, $"表里有 {rows.Count:N0} 行，一次最多 {MostRows:N0} 行。请拆成几个文件。")
            : new ReadTable(rows, header.Strange);
    }

    private static bool IsMarked(Header header, IReadOnlyDictionary<int, string> cells) =>
        header.Mark is { } mark
        && cells.TryGetValue(mark, out var word)
        && (
            word.Trim().StartsWith(ImportColumns.HintMark, StringComparison.Ordinal)
            || word.Trim().StartsWith("示例", StringComparison.Ordinal)
        );

    private sealed record Header(
        Dictionary<int, ImportColumn> Columns,
        int? Mark,
        List<string> Strange,
        List<(int Number, IReadOnlyDictionary<int, string> Cells)> Rows
    );
}

/// <summary>What a spreadsheet of items says.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Strange">Headers that mean nothing here; their columns are not taken over.</param>
internal sealed record ReadTable(IReadOnlyList<TableRow> Rows, IReadOnlyList<string> Strange);

/// <summary>A row of a spreadsheet of items.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Values">What it says.</param>
internal sealed record TableRow(int Number, IReadOnlyList<ImportedValue> Values);

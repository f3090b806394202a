using System.Globalization;
using System.Text;
using Chengming.Law;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Data;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Reading.Data;

/// <summary>Reads the CSV that <see cref="CsvReportWriter"/> writes, also after a spreadsheet program has saved it again.</summary>
[Term("CSV 报告读取器")]
public static class CsvReportReader
{
    private static readonly CellState[] States = Enum.GetValues<CellState>();

    /// <summary>True when the content begins with the header line of our CSV.</summary>
    public static bool Recognizes(ReadOnlyMemory<byte> content)
    {
        var text = content.Span.StartsWith("\uFEFF"u8) ? content.Span[3..] : content.Span;
        return text.StartsWith("id,table,row,column,value,state"u8);
    }

    /// <summary>Reads the report.</summary>
    /// <exception cref="UnreadableDocumentException">The content breaks the format; the message says which line and what.</exception>
    public static AnnualReport Read(ReadOnlyMemory<byte> content)
    {
        var lines = CsvLines.Of(Decode(content.Span)).ToList();
        if (lines.Count == 0 || string.Join(',', lines[0].Fields) != CsvReportWriter.Header)
        {
            throw new UnreadableDocumentException($"CSV 第 1 行：应为“{CsvReportWriter.Header}”。");
        }

        var body = lines.Skip(1).ToList();
        foreach (var line in body.Where(l => l.Fields.Count != 6))
        {
            throw new UnreadableDocumentException($"{Where(line)}：应有 6 列，实有 {line.Fields.Count} 列。");
        }

        var meta = MetaOf(body);
        if (!meta.TryGetValue("form", out var key))
        {
            throw new UnreadableDocumentException("CSV 没有 form 行，无法确定报告格式。");
        }

        var form = DataCells.Form(Text(key), Where(key));
        return new AnnualReport(form, CellsOf(form, body.Where(l => l.Fields[5].Length > 0)))
        {
            Agency = meta.TryGetValue("agency", out var agency) ? Text(agency) : null,
            Year = meta.TryGetValue("year", out var year) ? Number(year) : null,
            Title = meta.TryGetValue("title", out var title) ? Text(title) : null,
        };
    }

    private static Dictionary<string, CsvLine> MetaOf(IEnumerable<CsvLine> lines)
    {
        var meta = new Dictionary<string, CsvLine>(StringComparer.Ordinal);
        foreach (var line in lines.Where(l => l.Fields[5].Length == 0))
        {
            if (line.Fields[0] is not ("form" or "agency" or "year" or "title"))
            {
                throw new UnreadableDocumentException($"{Where(line)}：“{line.Fields[0]}”行没有状态。");
            }

            if (!meta.TryAdd(line.Fields[0], line))
            {
                throw new UnreadableDocumentException($"{Where(line)}：“{line.Fields[0]}”行重复。");
            }
        }

        return meta;
    }

    private static ReportCell[] CellsOf(ReportForm form, IEnumerable<CsvLine> lines)
    {
        var cells = new ReportCell[form.Cells.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var definition = DataCells.Definition(form, line.Fields[0], Where(line));
            if (!seen.Add(definition.Id))
            {
                throw new UnreadableDocumentException($"{Where(line)}：单元格“{definition.Id}”重复。");
            }

            cells[definition.Index] = CellOf(line);
        }

        return cells;
    }

    private static ReportCell CellOf(CsvLine line)
    {
        var (value, stateName) = (line.Fields[4], line.Fields[5]);
        var states = States.Where(s => CsvReportWriter.NameOf(s) == stateName).ToList();
        if (states is not [var state])
        {
            throw new UnreadableDocumentException(
                $"{Where(line)}：没有“{stateName}”状态；只有 {string.Join('、', States.Select(CsvReportWriter.NameOf))}。"
            );
        }

        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return (state, value) switch
        {
            (CellState.Read, _) when decimal.TryParse(value, style, CultureInfo.InvariantCulture, out var number) =>
                ReportCell.Of(number),
            (CellState.NotApplicable, FigureText.NotApplicable) => ReportCell.NotApplicableAt(null),
            (CellState.Blank, "") => ReportCell.BlankAt(null),
            (CellState.Unread, "") => ReportCell.Unread,
            _ => throw new UnreadableDocumentException($"{Where(line)}：数值“{value}”与状态“{stateName}”不一致。"),
        };
    }

    private static int Number(CsvLine line) =>
        int.TryParse(Text(line), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UnreadableDocumentException($"{Where(line)}：“{Text(line)}”不是年份。");

    private static string Text(CsvLine line) => line.Fields[4] is [Csv.Guard, .. var text] ? text : line.Fields[4];

    private static string Where(CsvLine line) => $"CSV 第 {line.Number} 行";

    /// <summary>UTF-8, or GB18030, in which Chinese spreadsheet programs save a CSV again.</summary>
    private static string Decode(ReadOnlySpan<byte> content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
            return chinese.GetString(content);
        }
    }
}

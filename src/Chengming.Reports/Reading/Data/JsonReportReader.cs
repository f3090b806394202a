using System.Text.Json;
using Chengming.Law;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Data;

namespace Chengming.Reports.Reading.Data;

/// <summary>Reads the JSON that <see cref="JsonReportWriter"/> writes.</summary>
[Term("JSON 报告读取器")]
public static class JsonReportReader
{
    /// <summary>True when the content is a JSON object that speaks of a form and cells.</summary>
    public static bool Recognizes(ReadOnlyMemory<byte> content)
    {
        var text = WithoutBom(content).Span.TrimStart(" \t\r\n"u8);
        return text.StartsWith("{"u8) && text.IndexOf("\"form\""u8) > 0 && text.IndexOf("\"cells\""u8) > 0;
    }

    /// <summary>Reads the report.</summary>
    /// <exception cref="UnreadableDocumentException">The content breaks the format; the message says where and what.</exception>
    public static AnnualReport Read(ReadOnlyMemory<byte> content)
    {
        JsonReport? data;
        try
        {
            data = JsonSerializer.Deserialize<JsonReport>(WithoutBom(content).Span, ReportJson.Options);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $"第 {number + 1} 行" : "某处";
            var path = e.Path is { Length: > 1 } known ? $"（{known[1..].TrimStart('.')}）" : "";
            throw new UnreadableDocumentException($"JSON {line}{path}不合年度报告数据格式，请用本系统导出的文件。", e);
        }

        if (data is null)
        {
            throw new UnreadableDocumentException("JSON 内容为空，请用本系统导出的文件。");
        }

        var form = DataCells.Form(data.Form, "form");
        return new AnnualReport(form, CellsOf(form, data.Cells))
        {
            Agency = data.Agency,
            Year = data.Year,
            Title = data.Title,
            Period = data.Period?.ToPeriod(),
            Contact = data.Contact?.ToContact(),
            Preamble = [.. data.Preamble.Select(p => p.ToParagraph())],
            Sections = [.. data.Sections.Select(s => s.ToSection())],
            Notes = [.. data.Notes.Select(n => n.ToNote())],
        };
    }

    private static ReportCell[] CellsOf(ReportForm form, IReadOnlyDictionary<string, JsonCell> data)
    {
        var cells = new ReportCell[form.Cells.Count];
        foreach (var (id, cell) in data)
        {
            var where = $"cells.{id}";
            if (cell is null || cell.Value is null == (cell.State == CellState.Read))
            {
                throw new UnreadableDocumentException($"{where}：状态与数值不一致，只有 read 才有数值。");
            }

            cells[DataCells.Definition(form, id, where).Index] = new ReportCell(
                cell.State,
                cell.Value,
                cell.Raw,
                cell.Place?.ToPlace()
            );
        }

        return cells;
    }

    private static ReadOnlyMemory<byte> WithoutBom(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
}

using System.Globalization;
using System.Security;

namespace Chengming.Reports.Tests.Reading.Excel;

/// <summary>A sheet for <see cref="XlsxBuilder"/>: its rows of cells (null is an empty cell), merges such as A1:C1, and its state.</summary>
internal sealed record Sheet(string Name, object?[][] Rows, string[]? Merges = null, string State = "visible");

/// <summary>A cell whose text is written into the file as it stands, with its type and style.</summary>
internal sealed record RawCell(string Value, string Type = "n", int Style = 0);

/// <summary>Workbooks of hand-written XML.</summary>
internal static class XlsxBuilder
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static byte[] Of(params Sheet[] sheets)
    {
        var names = string.Concat(
            sheets.Select(
                (s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"r{i + 1}\"/>"
            )
        );
        var links = string.Concat(
            sheets.Select(
                (_, i) =>
                    $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"
            )
        );
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"w\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{names}</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{PackageRelations}\">{links}<Relationship Id=\"s\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            // Style 1 is a percentage (10), style 2 a date (14).
            (
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ];
        parts.AddRange(sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", XmlOf(s))));
        return ZipFile.Of([.. parts]);
    }

    private static string XmlOf(Sheet sheet)
    {
        var rows = sheet.Rows.Select(
            (cells, r) => $"<row r=\"{r + 1}\">{string.Concat(cells.Select((c, i) => XmlOf(c, r, i)))}</row>"
        );
        var merges = sheet.Merges is { } m
            ? $"<mergeCells>{string.Concat(m.Select(x => $"<mergeCell ref=\"{x}\"/>"))}</mergeCells>"
            : "";
        return $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows)}</sheetData>{merges}</worksheet>";
    }

    private static string XmlOf(object? cell, int row, int column)
    {
        var name = $"{(char)('A' + column)}{row + 1}";
        return cell switch
        {
            null => "",
            string text => $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
            RawCell raw => $"<c r=\"{name}\" t=\"{raw.Type}\" s=\"{raw.Style}\"><v>{raw.Value}</v></c>",
            IFormattable number => $"<c r=\"{name}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
            _ => throw new ArgumentException("No such cell.", nameof(cell)),
        };
    }
}

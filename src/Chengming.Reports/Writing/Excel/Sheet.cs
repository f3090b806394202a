using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Chengming.Law;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Excel;

/// <summary>A sheet of a <see cref="Workbook"/> that is being written, row by row from the top.</summary>
[Term("工作表")]
public sealed partial class Sheet
{
    /// <summary>The main namespace of spreadsheet documents.</summary>
    internal const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;
    private const string CutMark = "……（超出单元格容量，以下从略）";

    private readonly XmlWriter xml;
    private readonly SheetLayout layout;
    private readonly List<string> merged = [];
    private bool ended;

    internal Sheet(XmlWriter xml, SheetLayout layout, bool isFirst)
    {
        this.xml = xml;
        this.layout = layout;
        SheetFrame.Begin(xml, layout, isFirst);
    }

    /// <summary>Rows written so far; the number of the last one.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes the next row, as high as its texts need in their columns.</summary>
    public void Row(params ReadOnlySpan<SheetCell> cells) => Row(height: null, cells);

    /// <summary>Writes the next row with a height in points.</summary>
    public void Row(double? height, params ReadOnlySpan<SheetCell> cells)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        if (Rows == MostRows)
        {
            throw new InvalidOperationException($"A sheet holds {MostRows} rows at most.");
        }

        Rows++;
        xml.WriteStartElement("row", Namespace);
        xml.WriteAttributeString("r", Invariant(Rows));
        if ((height ?? RowHeight.Of(cells, layout.ColumnWidths)) is { } points)
        {
            xml.WriteAttributeString("ht", points.ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
        }

        for (var column = 0; column < cells.Length; column++)
        {
            Cell(cells[column], column);
        }

        xml.WriteEndElement();
    }

    /// <summary>Merges cells, all counted from 1; each must be written too, so that borders are drawn around it.</summary>
    public void Merge(int row, int column, int rowSpan, int columnSpan)
    {
        if (rowSpan > 1 || columnSpan > 1)
        {
            merged.Add($"{Name(row, column)}:{Name(row + rowSpan - 1, column + columnSpan - 1)}");
        }
    }

    /// <summary>The name of a cell, e.g. AB12; both counted from 1.</summary>
    public static string Name(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + Invariant(row);
    }

    internal void End()
    {
        if (!ended)
        {
            ended = true;
            SheetFrame.End(xml, layout, Rows, merged);
            xml.Dispose();
        }
    }

    private void Cell(SheetCell cell, int column)
    {
        xml.WriteStartElement("c", Namespace);
        xml.WriteAttributeString("r", Name(Rows, column + 1));
        xml.WriteAttributeString("s", Invariant((int)cell.Style));
        if (cell.NumberValue is { } number)
        {
            xml.WriteElementString("v", Namespace, FigureText.Of(number));
        }
        else if (cell.TextValue is { } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Namespace);
            xml.WriteStartElement("t", Namespace);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Storable(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Storable(string text)
    {
        var storable = PrintableText.Of(text.ReplaceLineEndings("\n"));
        if (storable.Length > LongestText)
        {
            storable = PrintableText.Of(storable[..(LongestText - CutMark.Length)]) + CutMark;
        }

        // Excel takes _x0041_ in a text for an escaped character.
        return Escape().Replace(storable, "_x005F_");
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}

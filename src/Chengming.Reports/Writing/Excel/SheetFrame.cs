using System.Globalization;
using System.Xml;

namespace Chengming.Reports.Writing.Excel;

/// <summary>What stands before and after the rows in the part of a sheet; the schema fixes the order.</summary>
internal static class SheetFrame
{
    public static void Begin(XmlWriter xml, SheetLayout layout, bool isFirst)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Sheet.Namespace);
        xml.WriteStartElement("sheetPr", Sheet.Namespace);
        Empty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();

        xml.WriteStartElement("sheetViews", Sheet.Namespace);
        xml.WriteStartElement("sheetView", Sheet.Namespace);
        xml.WriteAttributeString("showGridLines", "0");
        if (isFirst)
        {
            xml.WriteAttributeString("tabSelected", "1");
        }

        xml.WriteAttributeString("workbookViewId", "0");
        Pane(xml, layout.FrozenRows, layout.FrozenColumns);
        xml.WriteEndElement();
        xml.WriteEndElement();

        Empty(xml, "sheetFormatPr", ("defaultRowHeight", "18"));
        xml.WriteStartElement("cols", Sheet.Namespace);
        for (var i = 0; i < layout.ColumnWidths.Count; i++)
        {
            var column = Invariant(i + 1);
            Empty(
                xml,
                "col",
                ("min", column),
                ("max", column),
                ("width", layout.ColumnWidths[i].ToString("0.##", CultureInfo.InvariantCulture)),
                ("customWidth", "1")
            );
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Sheet.Namespace);
    }

    public static void End(XmlWriter xml, SheetLayout layout, int rows, IReadOnlyCollection<string> merged)
    {
        xml.WriteEndElement();
        if (layout.FilterRow is { } filterRow && filterRow <= rows)
        {
            var range = $"{Sheet.Name(filterRow, 1)}:{Sheet.Name(rows, layout.ColumnWidths.Count)}";
            Empty(xml, "autoFilter", ("ref", range));
        }

        if (merged.Count > 0)
        {
            xml.WriteStartElement("mergeCells", Sheet.Namespace);
            xml.WriteAttributeString("count", Invariant(merged.Count));
            foreach (var range in merged)
            {
                Empty(xml, "mergeCell", ("ref", range));
            }

            xml.WriteEndElement();
        }

        Empty(xml, "printOptions", ("horizontalCentered", "1"));
        Empty(
            xml,
            "pageMargins",
            ("left", "0.6"),
            ("right", "0.6"),
            ("top", "0.75"),
            ("bottom", "0.75"),
            ("header", "0.3"),
            ("footer", "0.4")
        );
        Empty(
            xml,
            "pageSetup",
            ("paperSize", "9"),
            ("fitToWidth", "1"),
            ("fitToHeight", "0"),
            ("orientation", layout.Landscape ? "landscape" : "portrait")
        );
        xml.WriteStartElement("headerFooter", Sheet.Namespace);
        xml.WriteElementString("oddFooter", Sheet.Namespace, "&C— &P —");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes an element without content.</summary>
    internal static void Empty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Sheet.Namespace);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static void Pane(XmlWriter xml, int rows, int columns)
    {
        if (rows == 0 && columns == 0)
        {
            return;
        }

        var pane = (rows, columns) switch
        {
            (_, 0) => "bottomLeft",
            (0, _) => "topRight",
            _ => "bottomRight",
        };
        xml.WriteStartElement("pane", Sheet.Namespace);
        if (columns > 0)
        {
            xml.WriteAttributeString("xSplit", Invariant(columns));
        }

        if (rows > 0)
        {
            xml.WriteAttributeString("ySplit", Invariant(rows));
        }

        xml.WriteAttributeString("topLeftCell", Sheet.Name(rows + 1, columns + 1));
        xml.WriteAttributeString("activePane", pane);
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        Empty(xml, "selection", ("pane", pane));
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}

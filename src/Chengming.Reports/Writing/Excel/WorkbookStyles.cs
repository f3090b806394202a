using System.Globalization;
using System.Xml;

namespace Chengming.Reports.Writing.Excel;

/// <summary>The looks of <see cref="CellStyle"/>, one row each, in the order of their numbers.</summary>
internal static class WorkbookStyles
{
    private const string Ink = "FF1D2733";
    private const string Grey = "FF8C8C8C";
    private const int General = 0;
    private const int PercentFormat = 164;
    private const int DateFormat = 165;

    private sealed record Look(
        CellStyle Style,
        double Size = 10.5,
        bool Bold = false,
        string Ink = Ink,
        string? Fill = null,
        bool Border = true,
        int Format = General,
        string Horizontal = "general"
    );

    private static readonly Look[] Looks =
    [
        new(CellStyle.Plain, Border: false),
        new(CellStyle.Title, Size: 16, Bold: true, Border: false, Horizontal: "center"),
        new(CellStyle.Heading, Size: 12, Bold: true, Border: false, Horizontal: "left"),
        new(CellStyle.Header, Bold: true, Fill: "FFE8F0FA", Horizontal: "center"),
        new(CellStyle.Text, Horizontal: "left"),
        new(CellStyle.Centred, Horizontal: "center"),
        new(CellStyle.Number, Horizontal: "center"),
        new(CellStyle.Percent, Format: PercentFormat, Horizontal: "center"),
        new(CellStyle.Date, Format: DateFormat, Horizontal: "center"),
        new(CellStyle.Prose, Size: 12, Border: false, Horizontal: "left"),
        new(CellStyle.Hint, Ink: Grey, Border: false, Horizontal: "left"),
        new(CellStyle.Error, Ink: "FF8C1D17", Fill: "FFFDECEA", Horizontal: "center"),
        new(CellStyle.Warning, Ink: "FF6B4600", Fill: "FFFFF4D6", Horizontal: "center"),
        new(CellStyle.Question, Ink: "FF0D3C78", Fill: "FFE8F0FA", Horizontal: "center"),
        new(CellStyle.Good, Ink: "FF1B6B3A", Fill: "FFE6F4EA", Horizontal: "center"),
    ];

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Sheet.Namespace);
        List(xml, "numFmts", 2);
        SheetFrame.Empty(xml, "numFmt", ("numFmtId", Invariant(PercentFormat)), ("formatCode", "0.0%"));
        SheetFrame.Empty(xml, "numFmt", ("numFmtId", Invariant(DateFormat)), ("formatCode", "yyyy\\-mm\\-dd"));
        xml.WriteEndElement();

        List(xml, "fonts", Looks.Length);
        foreach (var look in Looks)
        {
            Font(xml, look);
        }

        xml.WriteEndElement();
        Fills(xml);
        Borders(xml);
        List(xml, "cellStyleXfs", 1);
        SheetFrame.Empty(xml, "xf", ("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0"));
        xml.WriteEndElement();

        List(xml, "cellXfs", Looks.Length);
        foreach (var (index, look) in Looks.Index())
        {
            Format(xml, index, look);
        }

        xml.WriteEndElement();
        List(xml, "cellStyles", 1);
        SheetFrame.Empty(xml, "cellStyle", ("name", "Normal"), ("xfId", "0"), ("builtinId", "0"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Font(XmlWriter xml, Look look)
    {
        xml.WriteStartElement("font", Sheet.Namespace);
        if (look.Bold)
        {
            SheetFrame.Empty(xml, "b");
        }

        SheetFrame.Empty(xml, "sz", ("val", look.Size.ToString("0.##", CultureInfo.InvariantCulture)));
        SheetFrame.Empty(xml, "color", ("rgb", look.Ink));
        SheetFrame.Empty(xml, "name", ("val", "宋体"));
        SheetFrame.Empty(xml, "charset", ("val", "134"));
        xml.WriteEndElement();
    }

    /// <summary>The first two fills are prescribed.</summary>
    private static void Fills(XmlWriter xml)
    {
        List(xml, "fills", Looks.Length + 2);
        foreach (var pattern in new[] { "none", "gray125" })
        {
            xml.WriteStartElement("fill", Sheet.Namespace);
            SheetFrame.Empty(xml, "patternFill", ("patternType", pattern));
            xml.WriteEndElement();
        }

        foreach (var look in Looks)
        {
            xml.WriteStartElement("fill", Sheet.Namespace);
            xml.WriteStartElement("patternFill", Sheet.Namespace);
            xml.WriteAttributeString("patternType", look.Fill is null ? "none" : "solid");
            if (look.Fill is not null)
            {
                SheetFrame.Empty(xml, "fgColor", ("rgb", look.Fill));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Borders(XmlWriter xml)
    {
        List(xml, "borders", 2);
        foreach (var line in new[] { null, "thin" })
        {
            xml.WriteStartElement("border", Sheet.Namespace);
            foreach (var side in new[] { "left", "right", "top", "bottom" })
            {
                xml.WriteStartElement(side, Sheet.Namespace);
                if (line is not null)
                {
                    xml.WriteAttributeString("style", line);
                    SheetFrame.Empty(xml, "color", ("rgb", "FF5B6875"));
                }

                xml.WriteEndElement();
            }

            SheetFrame.Empty(xml, "diagonal");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Format(XmlWriter xml, int index, Look look)
    {
        if ((int)look.Style != index)
        {
            throw new InvalidOperationException($"The look of {look.Style} stands at the wrong place.");
        }

        xml.WriteStartElement("xf", Sheet.Namespace);
        xml.WriteAttributeString("numFmtId", Invariant(look.Format));
        xml.WriteAttributeString("fontId", Invariant(index));
        xml.WriteAttributeString("fillId", Invariant(look.Fill is null ? 0 : index + 2));
        xml.WriteAttributeString("borderId", look.Border ? "1" : "0");
        xml.WriteAttributeString("xfId", "0");
        xml.WriteAttributeString("applyNumberFormat", "1");
        xml.WriteAttributeString("applyFont", "1");
        xml.WriteAttributeString("applyFill", "1");
        xml.WriteAttributeString("applyBorder", "1");
        xml.WriteAttributeString("applyAlignment", "1");
        SheetFrame.Empty(
            xml,
            "alignment",
            ("horizontal", look.Horizontal),
            ("vertical", "center"),
            ("wrapText", look.Style == CellStyle.Plain ? "0" : "1")
        );
        xml.WriteEndElement();
    }

    private static void List(XmlWriter xml, string name, int count)
    {
        xml.WriteStartElement(name, Sheet.Namespace);
        xml.WriteAttributeString("count", Invariant(count));
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}

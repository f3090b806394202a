using System.Xml;

namespace Chengming.Reports.Reading.Word;

/// <summary>Ways through the elements of a .docx.</summary>
internal static class WordXml
{
    /// <summary>True for the namespace of word processing, transitional or strict.</summary>
    public static bool IsWord(string ns) =>
        ns
            is "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The attribute w:<paramref name="name"/> of the current element.</summary>
    public static string? Attribute(XmlReader xml, string name) =>
        xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name);

    /// <summary>The attribute w:val as a number; null when it is missing or none.</summary>
    public static int? Number(XmlReader xml, string name = "val") =>
        int.TryParse(
            Attribute(xml, name),
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>A switch such as w:vanish: on unless its value says off.</summary>
    public static bool IsOn(XmlReader xml) => Attribute(xml, "val") is not ("0" or "false" or "off");

    /// <summary>Goes through the child elements; <paramref name="visit"/> leaves the reader behind the element it was given.</summary>
    public static void ForEachChild<T>(XmlReader xml, T state, Action<XmlReader, T> visit)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.EOF)
            {
                throw new XmlException("The part ends within an element.");
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                visit(xml, state);
            }
            else
            {
                xml.Read();
            }
        }

        xml.Read();
    }
}

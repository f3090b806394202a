namespace Chengming.Reports.Tests.Reading.Word;

/// <summary>Word documents of hand-written XML.</summary>
internal static class DocxBuilder
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>A document whose w:body holds <paramref name="body"/>.</summary>
    public static byte[] Of(
        string body,
        string? numbering = null,
        string? styles = null,
        string ns = Transitional,
        string bodyName = "word/document.xml"
    )
    {
        List<(string, string)> parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            (bodyName, $"<w:document {Namespaces(ns)}><w:body>{body}<w:sectPr/></w:body></w:document>"),
            ("word/header1.xml", $"<w:hdr {Namespaces(ns)}><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>"),
            (
                "word/footnotes.xml",
                $"<w:footnotes {Namespaces(ns)}><w:p><w:r><w:t>脚注</w:t></w:r></w:p></w:footnotes>"
            ),
        ];
        if (numbering is not null)
        {
            parts.Add(("word/numbering.xml", $"<w:numbering {Namespaces(ns)}>{numbering}</w:numbering>"));
        }

        if (styles is not null)
        {
            parts.Add(("word/styles.xml", $"<w:styles {Namespaces(ns)}>{styles}</w:styles>"));
        }

        return ZipFile.Of([.. parts]);
    }

    /// <summary>A paragraph with one run.</summary>
    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A paragraph of a list.</summary>
    public static string Item(string text, int list, int level = 0) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A table.</summary>
    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A row.</summary>
    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A cell.</summary>
    public static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    /// <summary>A level of a list.</summary>
    public static string Level(int number, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{number}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Namespaces(string ns) =>
        $"xmlns:w=\"{ns}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
}

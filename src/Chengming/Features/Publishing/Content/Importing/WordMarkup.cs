using System.Net;
using System.Text;
using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Reports.Reading.Word;
using static Chengming.Features.Publishing.Content.Importing.WordLooks;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>Writes the body of a .docx as the HTML that Word itself would paste, which <see cref="ItemText.From"/> then cleans.</summary>
internal sealed class WordMarkup
{
    private readonly StringBuilder html = new();
    private readonly WordPictures pictures;
    private readonly WordLooks looks;
    private readonly WordNumbering numbering;
    private readonly WordStyles numberedStyles;
    private readonly WordFields fields = new();
    private readonly Dictionary<string, OfficeRelation> relations = new(StringComparer.Ordinal);
    private bool hasNotes;
    private bool hasFormulas;

    public WordMarkup(OfficePackage package, string part)
    {
        foreach (var relation in package.RelationsOf(part))
        {
            relations.TryAdd(relation.Id, relation);
        }

        string Target(string type) => relations.Values.FirstOrDefault(r => r.Type == type).Target ?? "";
        ArraySegment<byte>? Bytes(string name) =>
            package.Has(name) ? new ArraySegment<byte>(package.Bytes(name)) : default(ArraySegment<byte>?);

        pictures = new WordPictures(package, relations);
        looks = new WordLooks(package, Target("styles"));
        numberedStyles = WordStyles.Read(Bytes(Target("styles")));
        numbering = WordNumbering.Read(Bytes(Target("numbering")), numberedStyles);
    }

    public IReadOnlyList<ImportedPicture> Pictures => pictures.Found;

    public IReadOnlyList<string> Remarks =>
        [
            .. pictures.Remarks,
            .. hasNotes ? ["脚注和尾注没有带入，请核对后写入正文。"] : Array.Empty<string>(),
            .. hasFormulas ? ["公式只带入了文字，请核对，必要时改为图片。"] : Array.Empty<string>(),
        ];

    public string Write(XElement document)
    {
        Blocks(Child(document, "body") ?? document);
        return html.ToString();
    }

    public void Blocks(XElement within)
    {
        foreach (var element in within.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    Paragraph(element);
                    break;
                case "tbl":
                    new WordTableMarkup(html, Blocks).Write(element);
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag" or "AlternateContent":
                    Blocks(Chosen(element));
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        var level = looks.HeadingLevel(properties);
        var (number, depth) = Number(properties);
        var name = level > 0 ? $"h{(char)('0' + level)}" : "p";
        html.Append('<').Append(name).Append(" style=\"");
        _ = looks.Alignment(properties) is { } alignment
            ? html.Append("text-align:").Append(alignment).Append(';')
            : html;
        _ = looks.IsIndented(properties) ? html.Append("text-indent:2em;") : html;
        if (number.Length > 0 && level == 0)
        {
            html.Append("mso-list:l0 level")
                .Append((char)('1' + depth))
                .Append(" lfo1\"><span style=\"mso-list:Ignore\">");
            Text(number);
            html.Append("</span>");
        }
        else
        {
            html.Append("\">");
            Text(number);
        }

        var boxes = new List<XElement>();
        Inline(paragraph, properties, boxes);
        html.Append("</").Append(name).Append('>');
        boxes.ForEach(Blocks);
    }

    private (string Number, int Depth) Number(XElement? properties)
    {
        var own = Child(properties, "numPr");
        var byStyle = numberedStyles.NumberingOf(Attribute(Child(properties, "pStyle"), "val"));
        var list = WordLooks.Number(Child(own, "numId"), "val") ?? byStyle?.NumId ?? 0;
        var depth = Math.Clamp(WordLooks.Number(Child(own, "ilvl"), "val") ?? byStyle?.Level ?? 0, 0, 8);
        // A bullet prints no number.
        return list <= 0 ? ("", 0) : (numbering.Next(list, depth) is { Length: > 0 } number ? number : "·", depth);
    }

    private void Inline(XElement within, XElement? properties, List<XElement> boxes)
    {
        foreach (var element in within.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    Run(element, properties, boxes);
                    break;
                case "hyperlink":
                    Link(element, properties, boxes);
                    break;
                case "oMath" or "oMathPara":
                    hasFormulas = true;
                    Text(string.Concat(element.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value)));
                    break;
                case "ins" or "moveTo" or "smartTag" or "customXml" or "fldSimple" or "sdt" or "sdtContent":
                case "AlternateContent" or "dir" or "bdo":
                    Inline(Chosen(element), properties, boxes);
                    break;
            }
        }
    }

    private void Link(XElement link, XElement? properties, List<XElement> boxes)
    {
        var id = Attribute(link, "id") ?? "";
        var address = relations.TryGetValue(id, out var relation) && relation.IsExternal ? relation.Target : null;
        if (address is not null)
        {
            html.Append("<a href=\"");
            Text(address);
            html.Append("\">");
        }

        Inline(link, properties, boxes);
        _ = address is null ? html : html.Append("</a>");
    }

    private void Run(XElement run, XElement? paragraph, List<XElement> boxes)
    {
        var properties = Child(run, "rPr");
        if (looks.IsOn(properties, paragraph, "vanish"))
        {
            return;
        }

        var raised = Attribute(Child(properties, "vertAlign"), "val");
        string[] names =
        [
            .. looks.IsOn(properties, paragraph, "b") ? ["b"] : Array.Empty<string>(),
            .. looks.IsOn(properties, paragraph, "i") ? ["i"] : Array.Empty<string>(),
            .. looks.IsOn(properties, paragraph, "u") ? ["u"] : Array.Empty<string>(),
            .. looks.IsOn(properties, paragraph, "strike") ? ["s"] : Array.Empty<string>(),
            .. raised is "superscript" ? ["sup"]
            : raised is "subscript" ? ["sub"]
            : Array.Empty<string>(),
        ];
        Array.ForEach(names, name => html.Append('<').Append(name).Append('>'));
        Parts(run, boxes);
        Array.ForEach([.. names.Reverse()], name => html.Append("</").Append(name).Append('>'));
    }

    private void Parts(XElement run, List<XElement> boxes)
    {
        foreach (var part in run.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "fldChar":
                    fields.Mark(Attribute(part, "fldCharType"));
                    break;
                case "instrText":
                    fields.Code(part.Value);
                    break;
                case "AlternateContent":
                    Parts(Chosen(part), boxes);
                    break;
                case "footnoteReference" or "endnoteReference":
                    hasNotes = true;
                    break;
                case "drawing" or "pict" or "object":
                    pictures.Write(part, html);
                    boxes.AddRange(part.Descendants().Where(e => e.Name.LocalName == "txbxContent").Take(1));
                    break;
                default:
                    Characters(part);
                    break;
            }
        }
    }

    private void Characters(XElement part)
    {
        if (!fields.IsShown)
        {
            return;
        }

        switch (part.Name.LocalName)
        {
            // Blanks count in Word, in HTML they do not.
            case "t":
                Text(part.Value.Replace("  ", "\u00A0\u00A0", StringComparison.Ordinal));
                break;
            case "tab" or "ptab":
                html.Append("\u2003\u2003");
                break;
            case "br" or "cr" when Attribute(part, "type") is not "page" and not "column":
                html.Append("<br>");
                break;
            case "noBreakHyphen":
                html.Append('-');
                break;
        }
    }

    // Of two ways to say the same the first is taken; a prompt of a form is no text.
    private static XElement Chosen(XElement element) =>
        element.Name.LocalName switch
        {
            "AlternateContent" => element.Elements().FirstOrDefault() ?? element,
            "sdt" when Child(Child(element, "sdtPr"), "showingPlcHdr") is null => Child(element, "sdtContent")
                ?? element,
            "sdt" => new XElement("none"),
            _ => element,
        };

    private void Text(string text) => html.Append(WebUtility.HtmlEncode(text));
}

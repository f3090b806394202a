using System.Globalization;
using System.Text;
using System.Xml;

namespace Chengming.Reports.Reading.Word;

/// <summary>Reads one paragraph: its number, its text, and what hangs on it (text boxes).</summary>
internal sealed class WordParagraph(WordBody body)
{
    // Private-use codes of Wingdings that stand in forms as check boxes.
    private const string TickCodes = "\uF0FC\uF0FE\uF052\uF0A8\uF06F\uF0A3\uF071";
    private const string Ticks = "✓☑☑□□□□";

    private readonly XmlReader xml = body.Xml;
    private readonly WordFlow boxes = new();
    private StringBuilder text = new();
    private string? style;
    private int? list;
    private int? level;
    private bool hidesMark;
    private bool joinsNext;

    /// <summary>Reads the paragraph the reader stands on.</summary>
    public void Read(WordFlow into)
    {
        text = into.Text;
        var start = text.Length;
        body.Children(this, static (_, p) => p.Part());
        Number(start);
        body.Budget.PayCharacters(text.Length - start);
        if (!joinsNext)
        {
            into.EndParagraph();
        }

        boxes.EndParagraph();
        into.Items.AddRange(boxes.Items);
    }

    private void Number(int start)
    {
        if (start > 0 || hidesMark)
        {
            return;
        }

        var byStyle = list is null ? body.Styles.NumberingOf(style) : null;
        var id = list ?? byStyle?.NumId ?? 0;
        if (id > 0 && body.Fields.IsShown)
        {
            text.Insert(0, body.Numbering.Next(id, level ?? byStyle?.Level ?? 0));
        }
    }

    private void Part()
    {
        switch (xml.LocalName)
        {
            case "pPr":
                body.Children(this, static (_, p) => p.Property());
                break;
            case "r":
                Run();
                break;
            case "ins" or "moveTo" or "hyperlink" or "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo":
            case "oMath" or "oMathPara":
                body.Children(this, static (_, p) => p.Part());
                break;
            case "sdt":
                WordControl.Read(body, this, static (_, p) => p.Part());
                break;
            case "AlternateContent":
                body.Alternate(this, static (_, p) => p.Part());
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void Property()
    {
        switch (xml.LocalName)
        {
            case "pStyle":
                style = WordXml.Attribute(xml, "val");
                break;
            case "numPr" or "rPr":
                body.Children(this, static (_, p) => p.Property());
                return;
            case "ilvl":
                level = WordXml.Number(xml);
                break;
            case "numId":
                list = WordXml.Number(xml);
                break;
            case "vanish":
                hidesMark = WordXml.IsOn(xml);
                break;
            case "del" or "moveFrom":
                joinsNext = true;
                break;
        }

        xml.Skip();
    }

    private void Run()
    {
        var run = new RunState { IsHidden = body.Styles.IsHidden(style) };
        body.Children((this, run), static (_, s) => s.Item1.RunPart(s.run));
    }

    private void RunPart(RunState run)
    {
        switch (xml.LocalName)
        {
            case "rPr":
                body.Children((this, run), static (_, s) => s.Item1.RunProperty(s.run));
                return;
            case "t":
                AppendText(run);
                return;
            case "instrText":
                body.Fields.Code(xml.ReadElementContentAsString());
                return;
            case "fldChar":
                body.Fields.Mark(WordXml.Attribute(xml, "fldCharType"));
                break;
            case "tab" or "ptab":
                Append(run, '\t');
                break;
            case "br" or "cr":
                Append(run, '\n');
                break;
            case "noBreakHyphen":
                Append(run, '-');
                break;
            case "sym":
                Append(run, Symbol());
                break;
            case "AlternateContent":
                body.Alternate((this, run), static (_, s) => s.Item1.RunPart(s.run));
                return;
            case "drawing" or "pict" or "object":
                body.Children(this, static (_, p) => p.Drawing());
                return;
            case "ruby":
                body.Children((this, run), static (_, s) => s.Item1.Ruby());
                return;
        }

        xml.Skip();
    }

    private void RunProperty(RunState run)
    {
        if (xml.LocalName == "vanish")
        {
            run.IsHidden = WordXml.IsOn(xml);
        }
        else if (xml.LocalName == "rStyle" && WordXml.Attribute(xml, "val") is { } name)
        {
            run.IsHidden |= body.Styles.IsHidden(name);
        }

        xml.Skip();
    }

    // The base of a ruby is text, the reading above it is not.
    private void Ruby()
    {
        if (xml.LocalName == "rubyBase")
        {
            body.Children(this, static (_, p) => p.Part());
        }
        else
        {
            xml.Skip();
        }
    }

    private void Drawing()
    {
        if (xml.LocalName == "txbxContent")
        {
            body.Blocks(boxes);
            boxes.EndParagraph();
        }
        else if (xml.LocalName == "AlternateContent")
        {
            body.Alternate(this, static (_, p) => p.Drawing());
        }
        else
        {
            body.Children(this, static (_, p) => p.Drawing());
        }
    }

    private void AppendText(RunState run)
    {
        var isShown = !run.IsHidden && body.Fields.IsShown;
        var keepsSpace = xml.XmlSpace == XmlSpace.Preserve;
        var piece = xml.ReadElementContentAsString();
        if (!isShown)
        {
            return;
        }

        foreach (var c in keepsSpace ? piece : piece.Trim(' ', '\t', '\r', '\n'))
        {
            switch (c)
            {
                case '\u00AD' or '\u200B' or '\uFEFF' or '\0':
                    break;
                case '\u00A0' or '\n' or '\r':
                    text.Append(' ');
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
    }

    private void Append(RunState run, char c)
    {
        if (c != '\0' && !run.IsHidden && body.Fields.IsShown)
        {
            text.Append(c);
        }
    }

    private char Symbol()
    {
        if (
            !int.TryParse(
                WordXml.Attribute(xml, "char"),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture,
                out var code
            ) || code is <= 0 or > 0xFFFF
        )
        {
            return '\0';
        }

        var known = TickCodes.IndexOf((char)code, StringComparison.Ordinal);
        return known >= 0 ? Ticks[known]
            : code is >= 0xE000 and <= 0xF8FF ? '\0'
            : (char)code;
    }

    private sealed class RunState
    {
        public bool IsHidden { get; set; }
    }
}

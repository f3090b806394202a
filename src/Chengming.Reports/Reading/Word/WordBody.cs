using System.Xml;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Word;

/// <summary>Walks the body of a .docx: paragraphs and tables in order, wrapped in whatever they are.</summary>
internal sealed class WordBody(XmlReader xml, ReadingBudget budget, WordStyles styles, WordNumbering numbering)
{
    private readonly WordFields fields = new();

    /// <summary>What the reader stands on.</summary>
    public XmlReader Xml { get; } = xml;

    /// <summary>What the document may cost.</summary>
    public ReadingBudget Budget { get; } = budget;

    /// <summary>The document's styles.</summary>
    public WordStyles Styles { get; } = styles;

    /// <summary>The document's lists.</summary>
    public WordNumbering Numbering { get; } = numbering;

    /// <summary>The fields that are open; they reach over paragraphs.</summary>
    public WordFields Fields => fields;

    /// <summary>Reads the whole part.</summary>
    public List<FlowItem> Read()
    {
        var flow = new WordFlow();
        Xml.MoveToContent();
        Children(flow, static (body, into) => body.Block(into));
        flow.EndParagraph();
        return flow.Items;
    }

    /// <summary>Reads the child elements of the current one as blocks.</summary>
    public void Blocks(WordFlow into) => Children(into, static (body, flow) => body.Block(flow));

    /// <summary>Goes through the child elements; each visit leaves the reader behind its element.</summary>
    public void Children<T>(T state, Action<WordBody, T> visit)
    {
        Budget.CheckDepth(Xml.Depth);
        WordXml.ForEachChild(Xml, (this, state, visit), static (_, s) => s.visit(s.Item1, s.state));
    }

    /// <summary>Reads mc:AlternateContent: its first choice, or its fallback when it has no choice.</summary>
    public void Alternate<T>(T state, Action<WordBody, T> visit)
    {
        var taken = new Taken<T>(state, visit);
        Children(
            taken,
            static (body, t) =>
            {
                if (t.IsDone || body.Xml.LocalName is not ("Choice" or "Fallback"))
                {
                    body.Xml.Skip();
                    return;
                }

                t.IsDone = true;
                body.Children(t.State, t.Visit);
            }
        );
    }

    /// <summary>Reads the current element where blocks may stand.</summary>
    public void Block(WordFlow into)
    {
        switch (Xml.LocalName)
        {
            case "p" when WordXml.IsWord(Xml.NamespaceURI):
                new WordParagraph(this).Read(into);
                break;
            case "tbl" when WordXml.IsWord(Xml.NamespaceURI):
                into.EndParagraph();
                new WordTable(this).Read(into);
                break;
            case "AlternateContent":
                Alternate(into, static (body, flow) => body.Block(flow));
                break;
            case "sdt":
                WordControl.Read(this, into, static (body, flow) => body.Block(flow));
                break;
            case "body" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo":
                Blocks(into);
                break;
            default:
                Xml.Skip();
                break;
        }
    }

    private sealed class Taken<T>(T state, Action<WordBody, T> visit)
    {
        public T State { get; } = state;

        public Action<WordBody, T> Visit { get; } = visit;

        public bool IsDone { get; set; }
    }
}

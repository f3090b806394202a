using System.Text;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Word;

/// <summary>The blocks of a body or of a table cell while they come in.</summary>
internal sealed class WordFlow
{
    private readonly StringBuilder text = new();

    /// <summary>The blocks so far.</summary>
    public List<FlowItem> Items { get; } = [];

    /// <summary>The text of the paragraph that is being read.</summary>
    public StringBuilder Text => text;

    /// <summary>Ends the paragraph: its lines (w:br) become blocks.</summary>
    public void EndParagraph()
    {
        if (text.Length == 0)
        {
            return;
        }

        var whole = text.ToString();
        text.Clear();
        if (!whole.Contains('\n', StringComparison.Ordinal))
        {
            Add(whole, isLine: false);
            return;
        }

        foreach (var line in whole.Split('\n'))
        {
            Add(line, isLine: true);
        }
    }

    private void Add(string line, bool isLine)
    {
        var trimmed = line.Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        // A tab before the text is its indent, unless the line is a row drawn with tabs.
        var isRow = trimmed.Contains('\t', StringComparison.Ordinal);
        Items.Add(new FlowText(isRow ? line.Trim(' ', '\u00A0', '\u3000') : trimmed, isLine));
    }
}

using System.Collections;
using System.Globalization;
using Chengming.Features.Publishing.Content.Tree;
using Chengming.Law;

namespace Chengming.Features.Publishing.Content;

/// <summary>
/// 正文各段: the plain text of an item in reading order, and the way back from it into the HTML. Search indexes it, the machine
/// readers read it, findings are marked by it.
/// </summary>
[Term("正文各段")]
public sealed class TextPassages : IReadOnlyList<TextPassage>
{
    private readonly List<TextPassage> passages = [];
    private readonly List<PassageLine> lines = [];
    private readonly IReadOnlyList<Block> blocks;

    internal TextPassages(IReadOnlyList<Block> blocks)
    {
        this.blocks = blocks;
        Collect(blocks, "", PassageKind.Paragraph);
    }

    /// <inheritdoc/>
    public int Count => passages.Count;

    /// <inheritdoc/>
    public TextPassage this[int index] => passages[index];

    /// <summary>Everything that is said, a line for each passage.</summary>
    public string PlainText => string.Join('\n', passages.Select(p => p.Text));

    /// <summary>
    /// The HTML with the spans marked: <c>&lt;mark id="p3-12" class="finding finding-error"&gt;</c>. Where spans overlap, the later
    /// one is cut in two, and its first part bears the id.
    /// </summary>
    /// <exception cref="ArgumentException">A key or kind is no name, or a key stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A span lies outside its passage.</exception>
    public string Mark(IEnumerable<PassageMark> marks)
    {
        var lineMarks = new LineMarks();
        foreach (var mark in marks)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(mark.Passage, nameof(marks));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(mark.Passage, Count, nameof(marks));
            ArgumentOutOfRangeException.ThrowIfNegative(mark.Start, nameof(marks));
            ArgumentOutOfRangeException.ThrowIfLessThan(mark.Length, 1, nameof(marks));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(
                mark.Length,
                passages[mark.Passage].Text.Length - mark.Start,
                nameof(marks)
            );
            lineMarks.Add(mark, lines[mark.Passage]);
        }

        return HtmlWriter.Write(blocks, lineMarks);
    }

    /// <summary>The HTML with other words in the place of some of a passage; null for the words of a picture, which are no text of a line.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The words lie outside the passage.</exception>
    public string? Replace(int passage, int start, int length, string words)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(passage);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(passage, Count);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, passages[passage].Text.Length - start);
        return lines[passage] is { Picture: null } line
            ? HtmlWriter.Write(blocks, new LineReplacement(line.Runs, start, length, words))
            : null;
    }

    /// <inheritdoc/>
    public IEnumerator<TextPassage> GetEnumerator() => passages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The runs a passage was read from, to compare more than its words.</summary>
    internal PassageLine LineOf(int index) => lines[index];

    private void Collect(IReadOnlyList<Block> within, string path, PassageKind kind)
    {
        for (var i = 0; i < within.Count; i++)
        {
            var own =
                path.Length == 0 ? Number(i)
                : within.Count == 1 ? path
                : $"{path}.{Number(i)}";
            Collect(within[i], own, kind);
        }
    }

    private void Collect(Block block, string path, PassageKind kind)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add(paragraph.Runs, path, paragraph.Level > 0 ? PassageKind.Heading : kind);
                break;
            case TextList list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Collect(list.Items[i], $"{path}.item{Number(i)}", PassageKind.ListItem);
                }

                break;
            case Quotation quotation:
                Collect(quotation.Blocks, path, kind);
                break;
            case Figure figure:
                Collect(figure.Blocks, path, kind);
                Add(figure.Caption, $"{path}.caption", PassageKind.Caption);
                break;
            case Table table:
                Add(table.Caption, $"{path}.caption", PassageKind.Caption);
                Rows([.. table.Head, .. table.Body], path);
                break;
            default:
                throw new InvalidOperationException($"{block.GetType().Name} is no part of a text.");
        }
    }

    private void Rows(IReadOnlyList<IReadOnlyList<Cell>> rows, string path)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var cell = 0; cell < rows[row].Count; cell++)
            {
                Collect(rows[row][cell].Blocks, $"{path}.row{Number(row)}.cell{Number(cell)}", PassageKind.Cell);
            }
        }
    }

    private void Add(IReadOnlyList<Run> runs, string path, PassageKind kind)
    {
        var text = string.Concat(runs.Select(r => r.Plain));
        if (text.Length > 0)
        {
            Add(kind, path, text, new PassageLine(runs, null));
        }

        for (var (i, picture) = (0, 0); i < runs.Count; i++)
        {
            if (runs[i].Kind == RunKind.Picture)
            {
                var own = $"{path}.picture{Number(picture++)}";
                Add(PassageKind.Picture, own, runs[i].Text, new PassageLine(runs, i));
            }
        }
    }

    private void Add(PassageKind kind, string path, string text, PassageLine line)
    {
        passages.Add(new TextPassage(Count, kind, path, text));
        lines.Add(line);
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}

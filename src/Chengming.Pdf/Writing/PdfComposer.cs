using Chengming.Pdf.Writing.Files;
using Chengming.Pdf.Writing.Flow;
using Chengming.Pdf.Writing.Tables;

namespace Chengming.Pdf.Writing;

/// <summary>
/// Composes a PDF file of headings, paragraphs and tables that flow over pages: tagged, with bookmarks and embedded fonts. The
/// same calls give the same bytes.
/// </summary>
public sealed class PdfComposer(PdfDocumentInfo info, PageSetup setup)
{
    private readonly List<IFlowBlock> blocks = [];

    /// <summary>Page numbers; null for none.</summary>
    public PageNumbers? PageNumbers { get; init; }

    /// <summary>Adds a heading, which also becomes a bookmark and never ends a page.</summary>
    /// <param name="level">1 to 6.</param>
    /// <param name="text">Its words; a line feed starts a new line.</param>
    /// <param name="style">How it is set.</param>
    public void Heading(int level, string text, TextStyle style)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        blocks.Add(new ParagraphBlock([new TextRun(text)], style, setup.TextWidth, level));
    }

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(string text, TextStyle style) => Paragraph([new TextRun(text)], style);

    /// <summary>Adds a paragraph with words in several typefaces.</summary>
    public void Paragraph(IReadOnlyList<TextRun> runs, TextStyle style) =>
        blocks.Add(new ParagraphBlock(runs, style, setup.TextWidth, headingLevel: null));

    /// <summary>Adds a table.</summary>
    /// <exception cref="ArgumentException">Cells overlap or lie outside the grid.</exception>
    public void Table(PdfTable table) => blocks.Add(new TableBlock(table, setup));

    /// <summary>Adds white.</summary>
    public void Space(double points) => blocks.Add(new SpaceBlock(points));

    /// <summary>Ends the page.</summary>
    public void PageBreak() => blocks.Add(new PageBreakBlock());

    /// <summary>Writes the file and says what it holds.</summary>
    public PdfReceipt Save(Stream output)
    {
        var file = new PdfFile(info, setup);
        var at = new FlowPosition(file, setup);
        for (var i = 0; i < blocks.Count; )
        {
            // Headings and what follows them find their page together.
            var (height, last) = Unit(i);
            if (!at.IsAtTop && height > at.Room)
            {
                at.NextPage();
            }

            for (; i <= last; i++)
            {
                blocks[i].Place(at);
            }
        }

        PageNumbers?.Draw(file, setup);
        file.Save(output);
        return new PdfReceipt(file.Pages.Count, [.. file.Missing.Select(char.ConvertFromUtf32)]);
    }

    // A whole table is kept together where a page can hold it with its heading.
    private (double Height, int Last) Unit(int first)
    {
        var (headings, last) = (0.0, first);
        while (blocks[first] is not SpaceBlock && last < blocks.Count - 1 && blocks[last].KeepsWith(blocks[last + 1]))
        {
            headings += blocks[last++].LeastHeight;
        }

        var wanted = headings + blocks[last].WantedHeight;
        return (wanted <= setup.TextHeight ? wanted : headings + blocks[last].LeastHeight, last);
    }
}

/// <summary>What was written.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="MissingCharacters">Characters that no font at hand has; a box stands for each on the page.</param>
public sealed record PdfReceipt(int Pages, IReadOnlyList<string> MissingCharacters);

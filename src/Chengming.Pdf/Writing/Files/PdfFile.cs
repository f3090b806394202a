using System.Globalization;
using Chengming.Pdf.Fonts;
using Chengming.Pdf.Writing.Text;

namespace Chengming.Pdf.Writing.Files;

/// <summary>A PDF file under way: pages, fonts, structure and outline, written at the end.</summary>
internal sealed class PdfFile(PdfDocumentInfo info, PageSetup setup)
{
    private readonly PdfObjects objects = new();
    private readonly List<PdfPage> pages = [];
    private readonly List<EmbeddedFont> fonts = [];
    private readonly Dictionary<TrueTypeFont, EmbeddedFont> byFont = [];
    private readonly SortedSet<int> missing = [];

    public IReadOnlyList<PdfPage> Pages => pages;

    public StructureElement Structure { get; } = new("Document", null);

    public Outline Outline { get; } = new();

    /// <summary>Characters that no font has.</summary>
    public IReadOnlyCollection<int> Missing => missing;

    public PdfPage AddPage()
    {
        var page = new PdfPage(this, objects.Reserve(), setup.Height);
        pages.Add(page);
        return page;
    }

    public EmbeddedFont FontFor(TrueTypeFont font)
    {
        if (!byFont.TryGetValue(font, out var embedded))
        {
            embedded = new EmbeddedFont(font, string.Create(CultureInfo.InvariantCulture, $"F{fonts.Count + 1}"));
            byFont.Add(font, embedded);
            fonts.Add(embedded);
        }

        return embedded;
    }

    public int CodeOf(MeasuredCharacter character, EmbeddedFont font)
    {
        if (character.Font.GlyphOf(character.CodePoint) == 0)
        {
            missing.Add(character.CodePoint);
        }

        return font.CodeOf(character.CodePoint, character.IsHalved);
    }

    public void Save(Stream output)
    {
        var tree = objects.Reserve();
        var root = objects.Reserve();
        WritePages(tree);
        WriteStructure(root);
        var outline = Outline.WriteTo(objects);
        var catalog = objects.Add(
            $"<</Type/Catalog/Pages {PdfSyntax.Reference(tree)}/Lang{PdfSyntax.Text(info.Language)}"
                + $"/MarkInfo<</Marked true>>/StructTreeRoot {PdfSyntax.Reference(root)}/ViewerPreferences<</DisplayDocTitle true>>"
                + (outline is { } first ? $"/Outlines {PdfSyntax.Reference(first)}/PageMode/UseOutlines" : "")
                + ">>"
        );
        objects.Save(output, catalog, objects.Add(Information()));
    }

    private void WritePages(int tree)
    {
        var contents = pages.Select(p => objects.AddStream(p.Content)).ToList();
        var resources = objects.Add(
            "<</Font<<"
                + string.Concat(fonts.Select(f => $"/{f.Resource} {PdfSyntax.Reference(f.WriteTo(objects))}"))
                + ">>>>"
        );
        for (var i = 0; i < pages.Count; i++)
        {
            objects.Set(
                pages[i].Number,
                $"<</Type/Page/Parent {PdfSyntax.Reference(tree)}/Resources {PdfSyntax.Reference(resources)}"
                    + $"/Contents {PdfSyntax.Reference(contents[i])}/Tabs/S/StructParents {PdfSyntax.Number(i)}>>"
            );
        }

        objects.Set(
            tree,
            $"<</Type/Pages/Count {PdfSyntax.Number(pages.Count)}/MediaBox[0 0 {PdfSyntax.Number(setup.Width)} {PdfSyntax.Number(setup.Height)}]"
                + $"/Kids[{References(pages.Select(p => p.Number))}]>>"
        );
    }

    private void WriteStructure(int root)
    {
        Structure.WriteTo(objects, root);
        var parents = string.Join(
            ' ',
            pages.Select((p, i) => $"{PdfSyntax.Number(i)}[{References(p.Claims.Select(c => c.Number))}]")
        );
        objects.Set(
            root,
            $"<</Type/StructTreeRoot/K {PdfSyntax.Reference(Structure.Number)}/ParentTree<</Nums[{parents}]>>"
                + $"/ParentTreeNextKey {PdfSyntax.Number(pages.Count)}>>"
        );
    }

    private string Information() =>
        $"<</Title{PdfSyntax.Text(info.Title)}"
        + (info.Author is null ? "" : $"/Author{PdfSyntax.Text(info.Author)}")
        + (info.Subject is null ? "" : $"/Subject{PdfSyntax.Text(info.Subject)}")
        + $"/Producer{PdfSyntax.Text("Chengming")}"
        + (info.CreatedAt is { } at ? $"/CreationDate{PdfSyntax.Date(at)}" : "")
        + ">>";

    private static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(PdfSyntax.Reference));
}

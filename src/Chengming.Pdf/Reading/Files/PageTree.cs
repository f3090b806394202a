using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Files;

/// <summary>A page's dictionary with what it inherits from the nodes above it.</summary>
internal sealed record PageNode(
    PdfDictionary Dictionary,
    PdfDictionary Resources,
    PdfValue MediaBox,
    PdfValue CropBox,
    int Rotate
);

/// <summary>Walks the page tree in order (ISO 32000-1, 7.7.3).</summary>
internal sealed class PageTree
{
    private readonly ObjectStore store;
    private readonly List<PageNode> pages = [];
    private readonly HashSet<PdfDictionary> seen = new(ReferenceEqualityComparer.Instance);

    private PageTree(ObjectStore store) => this.store = store;

    public static List<PageNode> Read(ObjectStore store)
    {
        var tree = new PageTree(store);
        var nothing = new PageNode(PdfDictionary.Empty, PdfDictionary.Empty, PdfValue.Null, PdfValue.Null, 0);
        if (store.Resolve(store.Trailer, "Root").AsDictionary() is { } root)
        {
            tree.Walk(store.Resolve(root, "Pages"), nothing, 0);
        }

        if (tree.pages.Count == 0)
        {
            // The tree is broken: take every page object there is, in the order of their numbers.
            store.Rebuild();
            foreach (var number in store.Numbers.Order().ToArray())
            {
                var page = store.Resolve(PdfValue.Reference(number, 0));
                if (page.Kind == PdfKind.Dictionary && store.Resolve(page.AsDictionary()!, "Type").AsName() == "Page")
                {
                    tree.Walk(page, nothing, 0);
                }
            }
        }

        return tree.pages;
    }

    private void Walk(PdfValue value, PageNode above, int depth)
    {
        if (value.AsDictionary() is not { } node || !seen.Add(node))
        {
            return;
        }

        if (depth > store.Allowance.Limits.Depth)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "The page tree is nested too deeply.");
        }

        var own = new PageNode(
            node,
            store.Resolve(node, "Resources").AsDictionary() ?? above.Resources,
            Inherited(node, "MediaBox", above.MediaBox),
            Inherited(node, "CropBox", above.CropBox),
            store.Resolve(node, "Rotate").AsInt(above.Rotate)
        );
        if (store.Resolve(node, "Kids").AsArray() is { } kids)
        {
            foreach (var kid in kids)
            {
                Walk(store.Resolve(kid), own, depth + 1);
            }

            return;
        }

        pages.Add(own);
        if (pages.Count > store.Allowance.Limits.Pages)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "The file has more pages than allowed.");
        }
    }

    private PdfValue Inherited(PdfDictionary node, string key, PdfValue above) =>
        store.Resolve(node, key) is { IsNull: false } own ? own : above;
}

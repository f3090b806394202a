namespace Chengming.Pdf.Writing.Files;

/// <summary>The bookmarks of a file (ISO 32000-1, 12.3.3): headings by level.</summary>
internal sealed class Outline
{
    private readonly List<Entry> entries = [];

    /// <summary>Adds a heading that stands <paramref name="top"/> points above the lower edge of its page.</summary>
    public void Add(int level, string title, PdfPage page, double top) =>
        entries.Add(new Entry(level, title, page, top));

    /// <summary>Writes the outline and returns its number; null when there are no headings.</summary>
    public int? WriteTo(PdfObjects objects)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var root = objects.Reserve();
        var numbers = entries.ConvertAll(_ => objects.Reserve());
        for (var i = 0; i < entries.Count; i++)
        {
            var (level, title, page, top) = entries[i];
            var next = Sibling(i);
            var children = ChildrenOf(i);
            objects.Set(
                numbers[i],
                $"<</Title{PdfSyntax.Text(title)}/Parent {PdfSyntax.Reference(Parent(i) is { } p ? numbers[p] : root)}"
                    + $"/Dest[{PdfSyntax.Reference(page.Number)}/XYZ null {PdfSyntax.Number(top)} null]"
                    + (Previous(i) is { } before ? $"/Prev {PdfSyntax.Reference(numbers[before])}" : "")
                    + (next is { } after ? $"/Next {PdfSyntax.Reference(numbers[after])}" : "")
                    + Ends(children, numbers, Below(i))
                    + ">>"
            );
        }

        var roots = Enumerable.Range(0, entries.Count).Where(i => Parent(i) is null).ToList();
        objects.Set(root, $"<</Type/Outlines{Ends(roots, numbers, entries.Count)}>>");
        return root;
    }

    private static string Ends(List<int> children, List<int> numbers, int count) =>
        children.Count == 0
            ? ""
            : $"/First {PdfSyntax.Reference(numbers[children[0]])}/Last {PdfSyntax.Reference(numbers[children[^1]])}/Count {PdfSyntax.Number(count)}";

    private int? Parent(int index)
    {
        var found = entries.FindLastIndex(index, index + 1, e => e.Level < entries[index].Level);
        return found < 0 ? null : found;
    }

    private List<int> ChildrenOf(int index) =>
        [.. Enumerable.Range(index + 1, Below(index)).Where(i => Parent(i) == index)];

    private int Below(int index)
    {
        var end = entries.FindIndex(index + 1, e => e.Level <= entries[index].Level);
        return (end < 0 ? entries.Count : end) - index - 1;
    }

    private int? Sibling(int index)
    {
        var next = index + 1 + Below(index);
        return next < entries.Count && Parent(next) == Parent(index) ? next : null;
    }

    private int? Previous(int index)
    {
        var found = Enumerable.Range(0, index).LastOrDefault(i => Sibling(i) == index, -1);
        return found < 0 ? null : found;
    }

    private sealed record Entry(int Level, string Title, PdfPage Page, double Top);
}

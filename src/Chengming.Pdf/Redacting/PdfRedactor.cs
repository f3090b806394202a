using System.Text;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Reading.Content;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>
/// Makes a copy of a file in which what stood under the marks is gone, not covered: glyphs, pixels, shapes. The copy is written anew and holds pages
/// alone: no notes, attachments, properties, replacement texts, structure, bookmarks, scripts, or older states. It is read back before it is given out.
/// </summary>
public static class PdfRedactor
{
    /// <summary>The copy.</summary>
    /// <param name="content">The file.</param>
    /// <param name="marks">What is to be taken out; none makes a copy without what does not belong to the pages.</param>
    /// <param name="blank">Makes parts of JPEG pictures black; null when nobody can.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <exception cref="PdfException">The file cannot be read.</exception>
    /// <exception cref="CannotRedactException">It cannot be done safely.</exception>
    public static PdfRedaction Redact(
        ReadOnlyMemory<byte> content,
        IReadOnlyCollection<PdfMark> marks,
        BlankPicture? blank = null,
        PdfLimits? limits = null
    )
    {
        var opened = PdfDocument.Open(content, limits);
        Require(!opened.IsEncrypted, RedactionProblem.Protected);
        Require(marks.All(m => m.Page >= 1 && m.Page <= opened.PageCount), RedactionProblem.NoSuchPage);
        var store = opened.Store;
        var catalog = store.Resolve(store.Trailer, "Root").AsDictionary() ?? PdfDictionary.Empty;
        Require(store.Resolve(catalog, "OCProperties").AsDictionary() is null, RedactionProblem.Layers);

        var work = new RedactionWork(store, blank);
        var writer = new CopyWriter(store);
        var tree = writer.Own(new PdfDictionary());
        var (pages, removed) = (new List<PdfValue>(), new SortedDictionary<int, string>());
        foreach (var (index, node) in opened.Pages.Index())
        {
            var (toPage, width, height) = PageReader.Geometry(store, node);
            var page = new MarkedPage(index + 1, width, height, [.. marks.Where(m => m.Page == index + 1)]);
            pages.Add(PdfValue.Of(writer.Own(PageOf(store, work, node, page, toPage, tree))));
            foreach (var (number, text) in page.Removed)
            {
                removed[number] = text.ToString();
            }
        }

        new FontPruning(store, writer).Run([.. work.Fonts]);
        tree.Add("Type", PdfValue.Name("Pages"));
        tree.Add("Kids", PdfValue.Of([.. pages]));
        tree.Add("Count", PdfValue.Integer(pages.Count));
        var root = writer.Own(new PdfDictionary());
        root.Add("Type", PdfValue.Name("Catalog"));
        root.Add("Pages", PdfValue.Of(tree));
        var copy = writer.Write(root);
        RedactionProof.Require(copy, opened, marks, limits);
        return new PdfRedaction(copy, removed, LeftOut(store, opened.Pages));
    }

    private static PdfDictionary PageOf(
        ObjectStore store,
        RedactionWork work,
        PageNode node,
        MarkedPage page,
        Matrix toPage,
        PdfDictionary tree
    )
    {
        var (content, isDamaged) = PageReader.Content(store, node);
        if (isDamaged || !IsReadable(store, node))
        {
            throw new CannotRedactException(RedactionProblem.Damaged, page.Number);
        }

        var edited = ContentEditor.Edit(work, page, content.Span, node.Resources, toPage);
        var bytes = new List<byte>();
        bytes.AddRange("q\n"u8);
        bytes.AddRange(edited.Bytes);
        bytes.AddRange("Q\n"u8);
        bytes.AddRange(Encoding.ASCII.GetBytes(BlackBoxes.Of(page.Marks, toPage, page.Number)));
        var stream = new PdfDictionary();
        stream.Add("Filter", PdfValue.Name("FlateDecode"));
        var result = new PdfDictionary();
        result.Add("Type", PdfValue.Name("Page"));
        result.Add("Parent", PdfValue.Of(tree));
        AddBox(result, "MediaBox", node.MediaBox.IsNull ? PdfValue.Of(Letter()) : node.MediaBox);
        AddBox(result, "CropBox", node.CropBox);
        if (node.Rotate != 0)
        {
            result.Add("Rotate", PdfValue.Integer(node.Rotate));
        }

        foreach (var key in (string[])["Group", "UserUnit"])
        {
            AddBox(result, key, node.Dictionary[key]);
        }

        result.Add("Resources", PdfValue.Of(edited.Resources()));
        result.Add("Contents", PdfValue.Of(new PdfStream(stream, ImageEditor.Deflate(bytes.ToArray()), 0, 0)));
        return result;
    }

    /// <summary>A stream whose filter is not known gives nothing; what it draws would be missing.</summary>
    private static bool IsReadable(ObjectStore store, PageNode node)
    {
        var contents = store.Resolve(node.Dictionary, "Contents");
        return (contents.AsArray() ?? [contents]).All(s =>
            store.Resolve(s).AsStream() is not { Raw.Length: > 0 } stream
            || !store.Decode(stream).IsEmpty
            || IsBlank(store, stream)
        );
    }

    private static bool IsBlank(ObjectStore store, PdfStream stream) =>
        store.Resolve(stream.Dictionary, "Filter").AsName() == "FlateDecode" && stream.Raw.Length < 12;

    private static void AddBox(PdfDictionary page, string key, PdfValue value)
    {
        if (!value.IsNull)
        {
            page.Add(key, value);
        }
    }

    private static PdfValue[] Letter() =>
        [PdfValue.Integer(0), PdfValue.Integer(0), PdfValue.Integer(612), PdfValue.Integer(792)];

    private static List<PdfLeftOut> LeftOut(ObjectStore store, IReadOnlyList<PageNode> pages)
    {
        var kinds = pages
            .SelectMany(p => store.Resolve(p.Dictionary, "Annots").AsArray() ?? [])
            .Select(a =>
                store.Resolve(a).AsDictionary() is { } annotation ? store.Resolve(annotation, "Subtype").AsName() : null
            )
            .ToHashSet();
        var left = new List<PdfLeftOut>();
        if (kinds.Any(k => k is not (null or "Link" or "Widget" or "Popup")))
        {
            left.Add(PdfLeftOut.Annotations);
        }

        if (kinds.Contains("Widget"))
        {
            left.Add(PdfLeftOut.FormFields);
        }

        return left;
    }

    private static void Require(bool holds, RedactionProblem problem)
    {
        if (!holds)
        {
            throw new CannotRedactException(problem, 0);
        }
    }
}

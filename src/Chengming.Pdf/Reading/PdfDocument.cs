using System.Runtime.InteropServices;
using Chengming.Pdf.Reading.Content;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Fonts;
using Chengming.Pdf.Reading.Hidden;

namespace Chengming.Pdf.Reading;

/// <summary>A PDF opened for reading its text and lines. Not for use by several threads at once.</summary>
public sealed class PdfDocument
{
    private const int HeaderSearched = 1024;

    private readonly ObjectStore store;
    private readonly List<PageNode> pages;
    private readonly FontCache fonts;

    private PdfDocument(ObjectStore store, List<PageNode> pages)
    {
        this.store = store;
        this.pages = pages;
        fonts = new FontCache(store);
    }

    /// <summary>True when the file is protected, though it opens without a password.</summary>
    public bool IsEncrypted => store.Security is not null;

    /// <summary>Its objects, for those who write it anew.</summary>
    internal ObjectStore Store => store;

    /// <summary>Its pages, for those who write it anew.</summary>
    internal IReadOnlyList<PageNode> Pages => pages;

    /// <summary>Number of pages.</summary>
    public int PageCount => pages.Count;

    /// <summary>The title from the document information; null when there is none.</summary>
    public string? Title
    {
        get
        {
            var title = store.Resolve(store.Trailer, "Info").AsDictionary() is { } info
                ? store.Resolve(info, "Title").AsText()
                : null;
            return title is null ? null : TextString.Decode(title);
        }
    }

    /// <summary>What the file carries beside its pages: properties, notes, attachments, scripts, older states of itself.</summary>
    /// <exception cref="PdfException">Reading it is beyond the limits.</exception>
    public IReadOnlyList<PdfHiddenItem> HiddenItems() => HiddenItemSearch.Run(store, pages);

    /// <summary>Opens a file.</summary>
    /// <exception cref="PdfException">It is no PDF, damaged beyond repair, needs a password, or is beyond the limits.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> content, PdfLimits? limits = null)
    {
        limits ??= PdfLimits.Default;
        if (content.Length > limits.FileBytes)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "The file is longer than allowed.");
        }

        var header = content.Span[..Math.Min(content.Length, HeaderSearched)].IndexOf("%PDF-"u8);
        if (header < 0)
        {
            throw new PdfException(PdfProblem.NotAPdf, "The file does not begin with %PDF.");
        }

        // Offsets count from the header, whatever stands before it.
        var file = content[header..];
        if (!MemoryMarshal.TryGetArray(file, out _))
        {
            file = file.ToArray();
        }

        var opened = new ObjectStore(file, limits);
        var found = PageTree.Read(opened);
        return found.Count == 0
            ? throw new PdfException(PdfProblem.Damaged, "No page can be found in the file.")
            : new PdfDocument(opened, found);
    }

    /// <summary>The marks of a page; read anew at every call.</summary>
    /// <param name="number">From 1 to <see cref="PageCount"/>.</param>
    /// <exception cref="PdfException">Reading it is beyond the limits.</exception>
    public PdfPage Page(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, pages.Count);
        return PageReader.Read(store, fonts, pages[number - 1], number);
    }
}

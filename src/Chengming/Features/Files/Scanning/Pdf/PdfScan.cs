using Chengming.Features.Files.Sniffing;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Reading.Hidden;

namespace Chengming.Features.Files.Scanning.Pdf;

/// <summary>PDF files: the text of every page, text that nobody sees, and what the file carries beside its pages.</summary>
internal sealed class PdfScan : IFileScan
{
    private static readonly Dictionary<PdfHiddenKind, FindingKind> Kinds = new()
    {
        [PdfHiddenKind.Information] = FindingKind.Properties,
        [PdfHiddenKind.Metadata] = FindingKind.Properties,
        [PdfHiddenKind.Annotation] = FindingKind.Comment,
        [PdfHiddenKind.Attachment] = FindingKind.Attachment,
        [PdfHiddenKind.Script] = FindingKind.Script,
        [PdfHiddenKind.Action] = FindingKind.Script,
        [PdfHiddenKind.FormField] = FindingKind.FormField,
        [PdfHiddenKind.Layer] = FindingKind.HiddenText,
        [PdfHiddenKind.OlderRevision] = FindingKind.OlderRevision,
    };

    private static readonly PdfHiddenKind[] Uncleanable = [PdfHiddenKind.FormField, PdfHiddenKind.Layer];

    public static PdfLimits Limits { get; } = PdfLimits.Default with { FileBytes = 200L << 20, Pages = 5_000 };

    public bool Scans(FileKind kind) => kind.Structure == FileStructure.Pdf;

    public void Scan(byte[] content, FileKind kind, ScanBook book)
    {
        var document = PdfDocument.Open(content, Limits);
        ReadHidden(document, book);
        var pictures = new List<int>();
        for (var number = 1; number <= document.PageCount; number++)
        {
            book.Tick();
            var page = document.Page(number);
            ReadPage(page, book);
            if (page is { HasImages: true, Glyphs.Count: 0 })
            {
                pictures.Add(number);
            }

            if (page.IsDamaged || page.UnmappedGlyphs > page.Glyphs.Count / 10)
            {
                book.NotChecked($"第 {number} 页的文字不能全部读出，没有查完；请由人核对。");
            }
        }

        if (pictures.Count > 0)
        {
            var more = pictures.Count > 5 ? "等" : "";
            book.NotChecked(
                $"第 {string.Join('、', pictures.Take(5))} 页{more}是图片，里面的文字没有检查；请由人核对。"
            );
        }
    }

    /// <summary>A protected or signed file is not written anew: its protection would go, its signature would break.</summary>
    public static bool IsCleanable(IReadOnlyList<PdfHiddenItem> items) =>
        !items.Any(i => i.Kind == PdfHiddenKind.Signature);

    private static void ReadHidden(PdfDocument document, ScanBook book)
    {
        var items = document.HiddenItems();
        var isCleanable = IsCleanable(items) && !document.IsEncrypted;
        foreach (var item in items)
        {
            var place = new FindingPlace { Page = item.Page };
            if (item.Kind == PdfHiddenKind.Link)
            {
                if (InternalAddress.Matches(item.Text))
                {
                    book.Add(FindingKind.InternalAddress, ScanBook.Excerpt(item.Text), place, isCleanable: false);
                }
            }
            else if (Kinds.TryGetValue(item.Kind, out var kind))
            {
                book.Add(kind, Words(item), place, isCleanable && !Uncleanable.Contains(item.Kind));
            }

            if (item.Kind is not (PdfHiddenKind.Metadata or PdfHiddenKind.Script))
            {
                book.Read($"{item.Name}\n{item.Text}", place with { Part = "附带内容" });
            }
        }
    }

    private static string Words(PdfHiddenItem item) =>
        item.Kind switch
        {
            PdfHiddenKind.Metadata => "XMP 元数据",
            PdfHiddenKind.OlderRevision => $"共 {item.Name} 个版本",
            PdfHiddenKind.Script => "JavaScript",
            _ => string.Join('：', new[] { item.Name, ScanBook.Excerpt(item.Text) }.Where(t => t.Length > 0)),
        };

    private static void ReadPage(PdfPage page, ScanBook book)
    {
        var place = new FindingPlace { Page = page.Number };
        var drawn = PageText.AsDrawn(page);
        book.Read(drawn, place);
        var lines = PageText.ByLines(page);
        var known = Personal.PersonalData.Find(drawn).Select(h => Value(drawn, h)).ToHashSet(StringComparer.Ordinal);
        foreach (var hit in Personal.PersonalData.Find(lines).Where(h => !known.Contains(Value(lines, h))))
        {
            book.Add(hit.Kind, Personal.PersonalData.Masked(hit, lines), place, isCleanable: false);
        }

        // The layer of recognised text under a scanned page is invisible by design.
        var invisible = page.Glyphs.Where(g => g.IsInvisible).ToList();
        var isLayer = page.HasImages && invisible.Count > page.Glyphs.Count / 2;
        if (invisible.Count > 0 && !isLayer)
        {
            AddUnseen("不显示的文字", string.Concat(invisible.Select(g => g.Text)), place, book);
        }

        AddUnseen("页面以外的文字", page.TextOutside, place, book);
        book.Read(page.TextOutside, place with { Part = "页面以外" });
    }

    private static void AddUnseen(string what, string text, FindingPlace place, ScanBook book)
    {
        if (text.Trim().Length > 0)
        {
            book.Add(FindingKind.UnseenText, $"{what}：{ScanBook.Excerpt(text)}", place, isCleanable: false);
        }
    }

    private static string Value(string text, Personal.PersonalHit hit) =>
        string.Concat(text.AsSpan(hit.Start, hit.Length).ToString().Where(char.IsLetterOrDigit));
}

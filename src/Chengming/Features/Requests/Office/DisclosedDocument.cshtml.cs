using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Redacting;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>区分处理: a page of a document with what is withheld on it, the form to mark, and the copy.</summary>
internal sealed class DisclosedDocumentModel(
    PlatformDb db,
    RequestClocks clocks,
    PageSketches sketches,
    MarkDocument mark,
    UnmarkDocument unmark,
    MakeReleasedCopy make
) : DocumentPage(db, clocks)
{
    /// <summary>The page that is shown, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int At { get; set; } = 1;

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public double? Left { get; set; }

    [BindProperty]
    public double? Top { get; set; }

    [BindProperty]
    public double? Right { get; set; }

    [BindProperty]
    public double? Bottom { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Number of the mark to be taken off.</summary>
    [BindProperty]
    public int Number { get; set; }

    /// <summary>What the page looks like; null for a picture, and for those who may not look.</summary>
    public PageSketch? Sketch { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid document, CancellationToken cancel) =>
        ShowDocumentAsync(id, document, cancel);

    /// <summary>遮盖.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, Guid document, CancellationToken cancel)
    {
        var input = new MarkDocument.Input
        {
            DocumentId = document,
            Version = Version,
            Words = Words,
            Page = At,
            Left = Left,
            Top = Top,
            Right = Right,
            Bottom = Bottom,
            Ground = Ground,
            Reason = Reason,
        };
        return ActAsync(
            id,
            document,
            () => mark.RunAsync(input, HttpContext.Acting(), cancel),
            d => (RequestLinks.Disclosed(id, document, At), $"已遮盖，现在共 {d.Marks.Count} 处。"),
            cancel
        );
    }

    /// <summary>取消遮盖.</summary>
    public Task<IActionResult> OnPostUnmarkAsync(Guid id, Guid document, CancellationToken cancel) =>
        ActAsync(
            id,
            document,
            () => unmark.RunAsync(new(document, Version, Number), HttpContext.Acting(), cancel),
            _ => (RequestLinks.Disclosed(id, document, At), $"已取消第 {Number} 处遮盖。"),
            cancel
        );

    /// <summary>生成副本.</summary>
    public Task<IActionResult> OnPostCopyAsync(Guid id, Guid document, CancellationToken cancel) =>
        ActAsync(
            id,
            document,
            () => make.RunAsync(new(document, Version), HttpContext.Acting(), cancel),
            _ =>
                (
                    RequestLinks.Disclosed(id, document, At),
                    "已生成副本，重新读取核对过：遮盖的地方没有留下内容。请打开副本看一遍。"
                ),
            cancel
        );

    protected override async Task ReadDocumentAsync(CancellationToken cancel)
    {
        At = Math.Clamp(At, 1, Document.PageCount);
        Sketch =
            MayLook && !Document.IsPicture ? await sketches.OfAsync(Document, At, HttpContext.Acting(), cancel) : null;
    }
}

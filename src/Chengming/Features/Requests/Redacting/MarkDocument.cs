using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Pdf;
using Chengming.Features.Files.Sealing;
using Chengming.Law;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Redacting;

namespace Chengming.Features.Requests.Redacting;

/// <summary>遮盖: marks a rectangle of a page, or every occurrence of words, with a ground and a reason (art. 37).</summary>
[Cites(Instrument.Regulation, article: 37)]
public sealed class MarkDocument(PlatformDb db, DocumentChange change, SealedContents contents)
{
    internal const int MostMarks = 500;

    /// <summary>Which document as it was read, and what to mark.</summary>
    public sealed record Input
    {
        /// <summary>The document.</summary>
        public required Guid DocumentId { get; init; }

        /// <summary>The version that was read.</summary>
        public required int Version { get; init; }

        /// <summary>Every occurrence of these words; empty for a rectangle.</summary>
        public string? Words { get; init; }

        /// <summary>The page of the rectangle, from 1.</summary>
        public int? Page { get; init; }

        /// <summary>Hundredths of the width from the left edge.</summary>
        public double? Left { get; init; }

        /// <summary>Hundredths of the height from the upper edge.</summary>
        public double? Top { get; init; }

        /// <summary>Hundredths of the width from the left edge.</summary>
        public double? Right { get; init; }

        /// <summary>Hundredths of the height from the upper edge.</summary>
        public double? Bottom { get; init; }

        /// <summary>Code of the ground.</summary>
        public string? Ground { get; init; }

        /// <summary>Why.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>Marks it, or says why not.</summary>
    public Task<Outcome<DisclosedDocument>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.DocumentId,
            input.Version,
            async (work, acting) =>
            {
                var document = work.Document;
                var ground = WithholdingGround.Find(input.Ground);
                var check = new FieldCheck()
                    .Holds(ground is not null, nameof(input.Ground), "请选择理由。")
                    .Needed(nameof(input.Reason), "具体原因", input.Reason, DisclosureMark.LongestReason);
                var places = string.IsNullOrWhiteSpace(input.Words)
                    ? Rectangle(input, document, check)
                    : await OfWordsAsync(input.Words, document, check, cancel);
                check.Holds(
                    document.Marks.Count + places.Count <= MostMarks,
                    "",
                    $"一份文件最多遮盖 {MostMarks} 处；要遮盖更多的，请把文件分开添加。"
                );
                if (check.Problems.Count > 0)
                {
                    return (check.Problems, null);
                }

                var entries = places.Select(p => new MarkEntry(
                    p.Page,
                    p.Box.Left,
                    p.Box.Top,
                    p.Box.Right,
                    p.Box.Bottom,
                    ground!,
                    input.Reason.Tidy()
                ));
                db.AddRange(document.Add(entries, RequestHand.Of(acting.Actor), work.Case.Now));
                return ([], new DocumentMarked(work.Case.Request.Subject, document.Title, places.Count, ground!.Code));
            },
            context,
            cancel
        );

    private static List<(int Page, PdfBox Box)> Rectangle(Input input, DisclosedDocument document, FieldCheck check)
    {
        var (page, left, top, right, bottom) = (
            input.Page ?? 1,
            input.Left ?? -1,
            input.Top ?? -1,
            input.Right ?? -1,
            input.Bottom ?? -1
        );
        check
            .Holds(
                page >= 1 && page <= document.PageCount,
                nameof(input.Page),
                $"这份文件有 {document.PageCount} 页，没有第 {page} 页。"
            )
            .Holds(
                left is >= 0 and < 100 && right > left && right <= 100,
                nameof(input.Left),
                "左、右边请填 0 至 100 的百分数，右边大于左边；也可以在页面上拖出方框，或者填写要遮盖的文字。"
            )
            .Holds(
                top is >= 0 and < 100 && bottom > top && bottom <= 100,
                nameof(input.Top),
                "上、下边请填 0 至 100 的百分数，下边大于上边。"
            );
        return [(page, new PdfBox(left, top, right, bottom))];
    }

    private async Task<List<(int Page, PdfBox Box)>> OfWordsAsync(
        string words,
        DisclosedDocument document,
        FieldCheck check,
        CancellationToken cancel
    )
    {
        var places = new List<(int Page, PdfBox Box)>();
        if (document.IsPicture)
        {
            check.Holds(false, "Words", "图片里的文字读不出来，请用方框遮盖。");
            return places;
        }

        var pdf = PdfDocument.Open(await contents.ReadAsync(document.Original, cancel), PdfScan.Limits);
        for (var number = 1; number <= pdf.PageCount; number++)
        {
            var page = pdf.Page(number);
            places.AddRange(
                TextPlaces
                    .Find(page, words)
                    .Select(b =>
                        (
                            number,
                            new PdfBox(
                                Math.Clamp(b.Left / page.Width * 100, 0, 100),
                                Math.Clamp(b.Top / page.Height * 100, 0, 100),
                                Math.Clamp(b.Right / page.Width * 100, 0, 100),
                                Math.Clamp(b.Bottom / page.Height * 100, 0, 100)
                            )
                        )
                    )
                    .Where(p => !document.Marks.Any(m => m.Page == p.number && Covers(m, p.Item2)))
            );
        }

        check.Holds(
            places.Count > 0,
            "Words",
            "没有找到还没有遮盖的这些文字。扫描件里的文字、写法不同的文字找不到，请用方框遮盖。"
        );
        return places;
    }

    private static bool Covers(DisclosureMark mark, PdfBox box) =>
        mark.Left <= box.Left + 0.01
        && mark.Top <= box.Top + 0.01
        && mark.Right >= box.Right - 0.01
        && mark.Bottom >= box.Bottom - 0.01;
}

/// <summary>Places of a document were marked as withheld.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Title">The document.</param>
/// <param name="Count">How many places.</param>
/// <param name="Withholding">Code of the ground.</param>
[Term("遮盖文件内容")]
public sealed record DocumentMarked(AuditSubject Subject, string Title, int Count, string Withholding)
    : AuditedEvent(Subject);

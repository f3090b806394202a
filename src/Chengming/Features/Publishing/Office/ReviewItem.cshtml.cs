using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication.Review;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>审查签字: the text at the left, what the machine and earlier readers say at the right, 通过 or 退回 below.</summary>
internal sealed class ReviewItemModel(PlatformDb db, SignStep sign, ReturnItem sendBack, ItemReader reader)
    : ItemPage(db)
{
    /// <summary>Rows for remarks at passages that the form offers.</summary>
    public const int RemarkRows = 4;

    [BindProperty]
    public string? Step { get; set; }

    /// <summary>Hash of the content that the person reads.</summary>
    [BindProperty]
    public string? ContentHash { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Remarks { get; set; }

    [BindProperty]
    public List<RemarkRow> Rows { get; set; } = [];

    /// <summary>What the machine finds, and what the author decided about it.</summary>
    public ReadVersion Read { get; private set; } = null!;

    /// <summary>The passages of the text, for remarks.</summary>
    public IReadOnlyList<TextPassage> Passages { get; private set; } = [];

    /// <summary>The step whose turn it is; null when there is none to sign.</summary>
    public ReviewStep? Next => Newest.Review is { Next: { Kind: not ReviewStepKind.Drafting } next } ? next : null;

    /// <summary>The steps to which it can be returned.</summary>
    public IEnumerable<ReviewStep> Earlier => Newest.Review!.Steps.TakeWhile(s => s.Code != Next!.Code);

    /// <summary>The last line of the review that returned it, for comparison.</summary>
    public ReviewRecord? LastReturn => Newest.Records.LastOrDefault(r => r.Kind is ReviewRecordKind.Returned);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        return page is not NotFoundResult && (Next is null || !May(Next.Role.ToStaffRole()))
            ? DoneAt(PublishingLinks.Item(id), "现在没有等您签字的环节。")
            : page;
    }

    public Task<IActionResult> OnPostSignAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => sign.RunAsync(new(id, Version, Step ?? "", ContentHash ?? "", Opinion), HttpContext.Acting(), cancel),
            PublishingLinks.Item(id),
            item =>
                item.WaitsFor is { } role
                    ? $"已签字通过，现在等{StaffRoles.TermOf(role)}办理“{item.WaitsForStep}”。"
                    : "已签字通过。",
            cancel
        );

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () =>
                sendBack.RunAsync(
                    new(id, Version, Step ?? "", To ?? "", Remarks, Remarked()),
                    HttpContext.Acting(),
                    cancel
                ),
            PublishingLinks.Item(id),
            _ => "已退回，起草人会看到您的意见。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Read = await reader.ReadAsync(Item, Newest, Agency, cancel);
        Passages = PassagesOf(Newest);
        while (Rows.Count < RemarkRows)
        {
            Rows.Add(new RemarkRow());
        }
    }

    private List<PassageRemark> Remarked()
    {
        var passages = PassagesOf(Newest);
        return
        [
            .. Rows.Where(r => !string.IsNullOrWhiteSpace(r.Remark))
                .Select(r => new PassageRemark(
                    r.Passage,
                    r.Passage is { } n && n >= 0 && n < passages.Count ? Start(passages[n].Text) : "",
                    r.Remark!.Trim()
                )),
        ];
    }

    private static IReadOnlyList<TextPassage> PassagesOf(ItemVersion version) =>
        [.. ItemText.From(version.Content.Text).OrThrow().Passages.Where(p => p.Text.Length > 0)];

    /// <summary>The first words of a passage.</summary>
    public static string Start(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

/// <summary>A row of the form for a remark at a passage.</summary>
public sealed class RemarkRow
{
    /// <summary>Number of the passage.</summary>
    public int? Passage { get; set; }

    /// <summary>What has to be mended.</summary>
    public string? Remark { get; set; }
}

using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication.Review;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office;

/// <summary>送审.</summary>
internal sealed class SubmitItemModel(
    PlatformDb db,
    SubmitItem submit,
    AcceptFinding accept,
    DismissFinding dismiss,
    ItemReader reader,
    PlatformSettings settings
) : ItemPage(db)
{
    [BindProperty]
    public bool OnGovernmentPortal { get; set; }

    [BindProperty]
    public bool IsSensitive { get; set; }

    [BindProperty]
    public string? UrgentReason { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    /// <summary>What the machine finds.</summary>
    public ReadVersion Read { get; private set; } = null!;

    /// <summary>True when the terms are still open; they stay as they are once a review began.</summary>
    public bool SetsTerms => Newest.BegunWith is null;

    /// <summary>True when this item may take the urgent way.</summary>
    public bool MayBeUrgent { get; private set; }

    /// <summary>The scheme by which it will be reviewed.</summary>
    public ReviewScheme Scheme { get; private set; } = null!;

    /// <summary>True when the scheme has a step of the government office for its own site.</summary>
    public bool AsksForPortal => Scheme.Steps.Any(s => s.OnlyFor is ReviewCircumstance.GovernmentPortal);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () =>
                submit.RunAsync(
                    new(id, Version, OnGovernmentPortal, IsSensitive, UrgentReason, Opinion),
                    HttpContext.Acting(),
                    cancel
                ),
            PublishingLinks.Item(id),
            item => $"已送审，现在等{StaffRoles.TermOf(item.WaitsFor!.Value)}办理“{item.WaitsForStep}”。",
            cancel
        );

    public Task<IActionResult> OnPostAcceptAsync(Guid id, string key, CancellationToken cancel) =>
        DoAsync(
            id,
            () => accept.RunAsync(new(id, Version, key), HttpContext.Acting(), cancel),
            PublishingLinks.Submit(id) + "#findings",
            _ => "已按建议改好，请再看一遍上下文。",
            cancel
        );

    public Task<IActionResult> OnPostDismissAsync(Guid id, string key, string? reason, CancellationToken cancel) =>
        DoAsync(
            id,
            () => dismiss.RunAsync(new(id, Version, key, reason), HttpContext.Acting(), cancel),
            PublishingLinks.Submit(id) + "#findings",
            _ => "已记下理由，审查人会看到。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Scheme = ReviewSchemes.Of(
            SetsTerms ? await ColumnSchemes.OfAsync(Db, Agency, Newest.Content.Column, cancel) : Newest.SchemeKey
        );
        Read = await reader.ReadAsync(Item, Newest, Agency, cancel);
        MayBeUrgent =
            Column.IsForUrgentMatters
            && Scheme.Urgent is not null
            && (await settings.GetAsync<PublishingSettings>(cancel)).AllowsUrgent;
    }
}

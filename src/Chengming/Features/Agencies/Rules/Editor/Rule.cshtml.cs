using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Rules.Editor;

/// <summary>One rule: writing the draft, publishing it, and what comes after.</summary>
internal sealed class RuleModel(
    PlatformDb db,
    WriteRule write,
    PublishRule publish,
    ReviseRule revise,
    ArchiveRule archive
) : AgencyPage(db)
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? DocumentNumber { get; set; }

    [BindProperty]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty]
    public DateOnly? InForceFrom { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>What an archived rule is then.</summary>
    [BindProperty]
    public RuleValidity Validity { get; set; }

    /// <summary>Why it is archived.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The rule; null for a new one.</summary>
    public DisclosureRule? Rule { get; private set; }

    public bool MayPublish { get; private set; }

    /// <summary>True when draft or new, so that it can be written.</summary>
    public bool IsDraft => Rule is not { State: not RuleState.Draft };

    private Guid? Id => RouteData.Values["id"] is string id ? Guid.Parse(id) : null;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        var page = await ShowAsync(code, Fill, cancel);
        return Id is not null && Rule is null ? NotFound() : page;
    }

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        ThenAsync(
            code,
            id => write.RunAsync(new(Agency.Id, id, Version, Typed()), HttpContext.Acting(), cancel),
            "已保存草稿。",
            cancel
        );

    public Task<IActionResult> OnPostPublishAsync(string code, CancellationToken cancel) =>
        ThenAsync(
            code,
            id => publish.RunAsync(new(Agency.Id, id!.Value, Version), HttpContext.Acting(), cancel),
            "已发布到门户的公开制度栏目。",
            cancel
        );

    public Task<IActionResult> OnPostReviseAsync(string code, CancellationToken cancel) =>
        ThenAsync(
            code,
            id => revise.RunAsync(new(Agency.Id, id!.Value), HttpContext.Acting(), cancel),
            "已另立修订稿。发布后原制度转为“已修改”并归档。",
            cancel
        );

    public Task<IActionResult> OnPostArchiveAsync(string code, CancellationToken cancel) =>
        ThenAsync(
            code,
            id => archive.RunAsync(new(Agency.Id, id!.Value, Version, Validity, Reason), HttpContext.Acting(), cancel),
            "已归档，页面保留并标明有效性。",
            cancel
        );

    protected override async Task<int> VersionAsync(CancellationToken cancel) =>
        (await FindRuleAsync(cancel))?.Version ?? 0;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Rule = await FindRuleAsync(cancel);
        MayPublish = Guide.GuideKeepers.Refusal(HttpContext.Acting().Actor, Agency) is null;
        if (Title is null && Text is null)
        {
            Fill();
        }
    }

    private async Task<DisclosureRule?> FindRuleAsync(CancellationToken cancel) =>
        Id is { } id
            ? await Db.Set<DisclosureRule>()
                .AsNoTracking()
                .SingleOrDefaultAsync(r => r.Id == id && r.AgencyId == Agency.Id, cancel)
            : null;

    private async Task<IActionResult> ThenAsync(
        string code,
        Func<Guid?, Task<Outcome<DisclosureRule>>> act,
        string words,
        CancellationToken cancel
    )
    {
        var isWriting = RouteData.Values["handler"] is null && !Request.Query.ContainsKey("handler");
        var isNew = Id is null && isWriting;
        if (!await FindAsync(code, cancel) || (!isNew && await FindRuleAsync(cancel) is null))
        {
            return NotFound();
        }

        return await DoAsync(code, () => act(Id), r => AgencyLinks.Rule(code, r.Id), words, cancel);
    }

    private void Fill()
    {
        if (Rule is { } kept)
        {
            (Kind, Title, DocumentNumber, IssuedOn, InForceFrom, Text) = (
                kept.Kind,
                kept.Title,
                kept.DocumentNumber,
                kept.IssuedOn,
                kept.InForceFrom,
                kept.Text
            );
        }
    }

    private RuleText Typed() =>
        new(Kind ?? "", Title.Tidy(), DocumentNumber.Tidy(), IssuedOn, InForceFrom, Text.Tidy());
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.SecrecyReviewing;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>审批.</summary>
internal sealed class ProposalModel(
    PlatformDb db,
    RequestClocks clocks,
    DecideProposal decide,
    SecrecyReviews secrecyReviews
) : RequestPage(db, clocks)
{
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>How the case stands with its secrecy review.</summary>
    public CaseSecrecy Secrecy { get; private set; } = CaseSecrecy.NotDemanded;

    /// <summary>What stands in the way of approving; null when nothing does.</summary>
    public Rule? WhyNotApprove =>
        Open is { } open
            ? Secrecy.WhyNotApprove(open, HttpContext.Acting().As(DecideProposal.DeciderOf(open.Kind)).Actor.Persons)
            : null;

    /// <summary>Why it is too early to approve; null when it is not.</summary>
    public string? TooEarly => Open is { } open ? DecideProposal.WhyTooEarly(open, Case, Clock) : null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, bool approves, CancellationToken cancel) =>
        DoAsync(
            id,
            () => decide.RunAsync(new(id, Version, approves, Words), HttpContext.Acting(), cancel),
            _ => approves ? "已同意。" : "已退回，提出人会看到您的意见。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Secrecy = await secrecyReviews.OfAsync(Case.Id, cancel);
}

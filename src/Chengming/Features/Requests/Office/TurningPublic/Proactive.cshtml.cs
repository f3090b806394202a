using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.TurningPublic;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.TurningPublic;

/// <summary>转主动公开 of one case: who else asked for the same, what was suggested, the decision, and the draft.</summary>
internal sealed class ProactiveModel(
    PlatformDb db,
    RequestClocks clocks,
    IPublicDrafts drafts,
    SameWanted same,
    ProposeCandidate propose,
    DecideCandidate decide
) : ProactivePage(db, clocks, drafts)
{
    /// <summary>Why, as typed.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The newest suggestion that the person had before the eyes.</summary>
    [BindProperty]
    public Guid Read { get; set; }

    /// <summary>Applications of others for the same.</summary>
    public IReadOnlyList<SameRequest> Same { get; private set; } = [];

    /// <summary>True when the person may suggest it.</summary>
    public bool MayPropose => MayWork && Candidates.WhyNotPropose(Case, CandidateSource.Office) is null;

    /// <summary>True when the person decides on what is open.</summary>
    public bool MayDecideNow =>
        Candidates.Open.Count > 0
        && May(DecideCandidate.Deciders)
        && !Candidates.Open.Any(c => c.IsBy(HttpContext.Acting().Actor.Persons));

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    /// <summary>建议.</summary>
    public Task<IActionResult> OnPostProposeAsync(Guid id, CancellationToken cancel) =>
        DoHereAsync(
            id,
            () => propose.RunAsync(new(id, Words), HttpContext.Acting(), cancel),
            "已提出建议，等公开工作机构负责人或者分管领导决定。",
            cancel
        );

    /// <summary>决定.</summary>
    public Task<IActionResult> OnPostDecideAsync(Guid id, bool accepts, CancellationToken cancel) =>
        DoHereAsync(
            id,
            () => decide.RunAsync(new(id, Read, accepts, Words), HttpContext.Acting(), cancel),
            accepts ? "已决定转为主动公开，由承办人起草后送审。" : "已决定不转为主动公开。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        await base.ReadAsync(cancel);
        Same = await same.OfAsync(Case, cancel);
    }

    private Task<IActionResult> DoHereAsync(
        Guid id,
        Func<Task<Outcome<ProactiveCandidate>>> act,
        string done,
        CancellationToken cancel
    ) => DoAsync(id, act, _ => (RequestLinks.Proactive(id), done), nameof(Read), cancel);
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Requests.Clock;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>A page of the back office about one case. What lies outside the person's scope does not exist.</summary>
internal abstract class RequestPage(PlatformDb db, RequestClocks clocks) : OfficePage
{
    /// <summary>The case with its parties and everything that happened.</summary>
    public DisclosureRequest Case { get; private set; } = null!;

    /// <summary>The agency that answers it.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Reads clocks.</summary>
    public RequestClockReader Clocks { get; private set; } = null!;

    /// <summary>Its clock as of today.</summary>
    public ReplyClock Clock { get; private set; } = null!;

    /// <summary>What was proposed for it, oldest first.</summary>
    public IReadOnlyList<RequestProposal> Proposals { get; private set; } = [];

    /// <summary>The proposal that nobody decided; null when there is none.</summary>
    public RequestProposal? Open => Proposals.SingleOrDefault(p => p.DecidedAt is null);

    /// <summary>The newest approved proposal of a kind; null when there is none.</summary>
    public RequestProposal? Approved(ProposalKind kind) =>
        Proposals.LastOrDefault(p => p.Kind == kind && p.IsApproved is true);

    /// <summary>The version that the person has before the eyes.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Today.</summary>
    public DateOnly Today => Clocks.Today;

    /// <summary>The database.</summary>
    protected PlatformDb Db => db;

    /// <summary>True when the person holds one of these roles in the agency of the case.</summary>
    public bool May(params IReadOnlyCollection<StaffRole> roles) =>
        RequestKeepers.May(HttpContext.Acting().Actor, Agency.Id, roles);

    /// <summary>True when the person works on cases of the agency.</summary>
    public bool MayWork => May(RequestKeepers.Workers);

    /// <summary>True when the person may decide on this proposal: holds the office for it and did not make it.</summary>
    public bool MayDecide(RequestProposal proposal) =>
        May(DecideProposal.DeciderOf(proposal.Kind)) && !proposal.IsBy(HttpContext.Acting().Actor.Persons);

    /// <summary>Reads the rest of what the page shows; called before it is shown again, too.</summary>
    protected virtual Task ReadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Finds the case and shows the page.</summary>
    protected async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        await ReadAsync(cancel);
        return Page();
    }

    /// <summary>Finds the case, takes the action, and goes back to the case or shows the form again.</summary>
    protected Task<IActionResult> DoAsync(
        Guid id,
        Func<Task<Outcome<DisclosureRequest>>> act,
        Func<DisclosureRequest, string> words,
        CancellationToken cancel
    ) => DoAsync(id, act, done => (RequestLinks.Case(id), words(done)), nameof(Version), cancel);

    /// <summary>Finds the case, takes the action, and goes on or shows the form again.</summary>
    /// <param name="id">The case.</param>
    /// <param name="act">The action.</param>
    /// <param name="then">Where it goes on when the action is done, and what is said there.</param>
    /// <param name="versionField">The field of the form with what the person had before the eyes.</param>
    /// <param name="cancel">Breaks off.</param>
    protected async Task<IActionResult> DoAsync<T>(
        Guid id,
        Func<Task<Outcome<T>>> act,
        Func<T, (string Address, string Words)> then,
        string versionField,
        CancellationToken cancel
    )
        where T : class
    {
        var before = Version;
        if (await ShowAsync(id, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        Version = before;
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        try
        {
            var outcome = await act();
            if (!outcome.IsDone)
            {
                return Refused(outcome.Problems);
            }

            var (address, words) = then(outcome.Value);
            return DoneAt(address, words);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, db, versionField, cancel);
            return await ShowAsync(id, cancel) is NotFoundResult ? NotFound() : page;
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Parties.OrderBy(p => p.Order))
            .Include(r => r.Events.OrderBy(e => e.Number))
            .AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == id, cancel);
        var agency = request is null
            ? null
            : await User.Scope()
                .Of(db.Agencies.AsNoTracking())
                .SingleOrDefaultAsync(a => a.Id == request.AgencyId, cancel);
        if (request is null || agency is null)
        {
            return false;
        }

        (Case, Agency, Version) = (request, agency, request.Version);
        Clocks = await clocks.ForAsync([agency.Id], cancel);
        Clock = Clocks.Read(request);
        Proposals = await db.Set<RequestProposal>()
            .AsNoTracking()
            .Where(p => p.RequestId == id)
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
        return true;
    }
}

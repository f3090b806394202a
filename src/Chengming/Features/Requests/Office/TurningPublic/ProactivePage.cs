using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.TurningPublic;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.TurningPublic;

/// <summary>A page about what a case was answered with becoming public.</summary>
internal abstract class ProactivePage(PlatformDb db, RequestClocks clocks, IPublicDrafts drafts)
    : RequestPage(db, clocks)
{
    /// <summary>What was suggested, oldest first.</summary>
    public CandidatesOfCase Candidates { get; private set; } = new([]);

    /// <summary>The draft; null while there is none.</summary>
    public DraftStanding? Draft { get; private set; }

    /// <summary>The desk where drafts are handed in.</summary>
    protected IPublicDrafts Drafts => drafts;

    /// <summary>True when the person drafts what was accepted.</summary>
    public bool MayDraft =>
        May(StaffRole.Handler) && Candidates.Accepted is { } accepted && accepted.WhyNotDraft(Draft) is null;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Candidates = new(
            await Db.Set<ProactiveCandidate>()
                .AsNoTracking()
                .Where(c => c.RequestId == Case.Id)
                .OrderBy(c => c.Id)
                .ToListAsync(cancel)
        );
        Draft = Candidates.Accepted?.ItemId is { } item
            ? (await drafts.StandingsAsync([item], cancel)).GetValueOrDefault(item)
            : null;
    }
}

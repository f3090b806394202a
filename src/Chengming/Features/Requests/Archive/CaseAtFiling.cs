using Chengming.Data;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>What is known of a case when it is filed or was filed (归档情况).</summary>
/// <param name="File">Its file with its changes; null while there is none.</param>
/// <param name="Plan">The agency's plan; null while it has none.</param>
/// <param name="Papers">All papers that the platform has, in the order of the file.</param>
/// <param name="Readiness">What is missing, and what may still come.</param>
/// <param name="HasRemedy">Whether there was a review or a suit.</param>
[Term("归档情况")]
internal sealed record CaseAtFiling(
    CaseFile? File,
    ArchivePlan? Plan,
    IReadOnlyList<FilePaper> Papers,
    FilingReadiness Readiness,
    bool HasRemedy
)
{
    /// <summary>Papers that came after the list was closed.</summary>
    public IReadOnlyList<FilePaper> Added =>
        File is null ? [] : [.. Papers.Where(p => File.Entries.All(e => e.Key != p.Key))];
}

/// <summary>Finds it.</summary>
internal sealed class CasesAtFiling(PlatformDb db, CasePapers papers, AgencyCalendars calendars, TimeProvider clock)
{
    public async Task<CaseAtFiling> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var (request, agency) = (about.Request, about.Agency);
        var letters = await db.Set<CaseLetter>()
            .AsNoTracking()
            .Where(l => l.RequestId == request.Id)
            .ToListAsync(cancel);
        var proposals = await db.Set<RequestProposal>()
            .AsNoTracking()
            .Where(p => p.RequestId == request.Id)
            .ToListAsync(cancel);
        var proceedings = await db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.RequestId == request.Id)
            .ToListAsync(cancel);
        var calendar = (await calendars.OfAsync([agency.Id], cancel))[agency.Id];
        return new CaseAtFiling(
            await db.Set<CaseFile>()
                .AsNoTracking()
                .Include(f => f.Steps.OrderBy(s => s.Number))
                .SingleOrDefaultAsync(f => f.RequestId == request.Id, cancel),
            await db.Set<ArchivePlan>().AsNoTracking().SingleOrDefaultAsync(p => p.AgencyId == agency.Id, cancel),
            await papers.OfAsync(about, cancel),
            FilingReadiness.Of(request, letters, proposals, proceedings, calendar, ChinaTime.Today(clock)),
            proceedings.Count > 0
        );
    }
}

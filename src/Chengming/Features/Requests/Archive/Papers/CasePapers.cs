using Chengming.Data;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>All papers of a case in the order of the file (成卷).</summary>
[Term("成卷")]
internal sealed class CasePapers(
    PlatformDb db,
    IEnumerable<IFilePapers> sources,
    PartyVault parties,
    PlatformSettings settings
)
{
    /// <summary>The case for listing its papers.</summary>
    public async Task<CaseOnFile> ListedAsync(Guid requestId, CancellationToken cancel)
    {
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Parties.OrderBy(p => p.Order))
            .Include(r => r.Events.OrderBy(e => e.Number))
            .AsSplitQuery()
            .SingleAsync(r => r.Id == requestId, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == request.AgencyId, cancel);
        return new CaseOnFile(request, agency, null);
    }

    /// <summary>The case with nothing masked, for setting its papers. Whoever asks records it.</summary>
    public async Task<CaseOnFile> RevealedAsync(Guid requestId, CancellationToken cancel)
    {
        var listed = await ListedAsync(requestId, cancel);
        var request = listed.Request;
        return listed with
        {
            InFull = new RequestInFull(
                request,
                [.. request.Parties.Select(parties.Reveal)],
                parties.RevealWanted(request),
                ""
            ),
        };
    }

    /// <summary>Its papers.</summary>
    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var order = (await settings.GetAsync<ArchiveSettings>(cancel)).FileOrder;
        var papers = new List<FilePaper>();
        foreach (var source in sources)
        {
            papers.AddRange(await source.OfAsync(about, cancel));
        }

        return
        [
            .. papers
                .Select(p => (Paper: p, Place: order.PlaceOf(p.Kind)))
                .OrderBy(p => p.Place.Place)
                .ThenBy(p => p.Place.PlaceWithin)
                .ThenBy(p => p.Paper.On)
                .ThenBy(p => p.Paper.Key, StringComparer.Ordinal)
                .Select(p => p.Paper),
        ];
    }

    /// <summary>Removes what all of them say.</summary>
    public async Task EraseAsync(Guid requestId, CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            await source.EraseAsync(requestId, cancel);
        }
    }
}

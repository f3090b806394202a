using Chengming.Data;
using Chengming.Features.Requests.Archive;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>重新答复: a closed case is answered again because a review or a suit ordered it. Documents and papers for it are put to the case as for the first reply.</summary>
[Term("重新答复")]
internal static class NewReply
{
    /// <summary>The proceeding whose new reply is being prepared; null when none was ordered, it was given, or the file of the case is closed.</summary>
    public static async Task<RemedyProceeding?> InHandAsync(
        PlatformDb db,
        DisclosureRequest request,
        CancellationToken cancel
    )
    {
        if (request.IsOpen)
        {
            return null;
        }

        var isFiled =
            request.FiledOn is not null
            && await db.Set<CaseFile>()
                .AnyAsync(f => f.RequestId == request.Id && f.State != FileState.Reopened, cancel);
        return isFiled ? null : (await OrderedAsync(db, [request.Id], cancel)).GetValueOrDefault(request.Id);
    }

    /// <summary>
    /// The proceedings whose new replies were ordered and not given, by the case, the newest order of each. Whether the file of the case is closed does not matter:
    /// whatever is recorded of a proceeding opens it again.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, RemedyProceeding>> OrderedAsync(
        PlatformDb db,
        IReadOnlyCollection<Guid> requestIds,
        CancellationToken cancel
    )
    {
        var ordered = await db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.RequestId != null && requestIds.Contains(p.RequestId.Value))
            .Where(p => p.NewReplyDueOn != null && p.NewReplyOn == null)
            .OrderBy(p => p.ConcludedOn)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);
        return ordered.GroupBy(p => p.RequestId!.Value).ToDictionary(g => g.Key, g => g.Last());
    }

    /// <summary>The proceeding whose new reply was given last; null while there is only the first reply.</summary>
    public static async Task<RemedyProceeding?> GivenAsync(PlatformDb db, Guid requestId, CancellationToken cancel)
    {
        var given = await db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.RequestId == requestId && p.NewReplyOn != null)
            .OrderBy(p => p.NewReplyOn)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);
        return given.LastOrDefault();
    }
}

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
        var ordered = await db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.RequestId == request.Id && p.NewReplyDueOn != null && p.NewReplyOn == null)
            .OrderBy(p => p.ConcludedOn)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);
        return isFiled ? null : ordered.LastOrDefault();
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

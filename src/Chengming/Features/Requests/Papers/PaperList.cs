using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Papers;

/// <summary>The papers of a case.</summary>
internal static class PaperList
{
    /// <summary>In the order in which they came.</summary>
    public static Task<List<CasePaper>> OfAsync(PlatformDb db, DisclosureRequest request, CancellationToken cancel) =>
        db.Set<CasePaper>()
            .AsNoTracking()
            .Include(p => p.File)
            .Where(p => p.RequestId == request.Id)
            .OrderBy(p => p.Order)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);

    /// <summary>How many of which kind, in words; empty when there are none.</summary>
    public static string InWords(IReadOnlyCollection<CasePaper> papers) =>
        string.Join(
            '、',
            PaperKind
                .All.Select(k => (k.Term, Count: papers.Count(p => p.IsThere && p.KindCode == k.Code)))
                .Where(k => k.Count > 0)
                .Select(k => $"{k.Term} {k.Count} 份")
        );
}

using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>Which versions the public may read.</summary>
internal static class ShownVersions
{
    /// <summary>
    /// The versions of a public item that were published. What was taken back stays away, also after a later version of the same item
    /// went out: the reason for taking it back, such as a person's number in the text, did not go away.
    /// </summary>
    public static IQueryable<ItemVersion> ShownVersionsOf(this PlatformDb db, Guid itemId) =>
        db.Set<ItemVersion>()
            .AsNoTracking()
            .Where(v =>
                v.ItemId == itemId
                && v.PublishedAt != null
                && db.Set<PublicItem>().Any(p => p.Id == itemId)
                && !db.Set<Withdrawal>()
                    .Any(w => w.ItemId == itemId && w.IsApproved == true && w.DecidedAt >= v.PublishedAt)
            );
}

using Chengming.Actions;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Items;

/// <summary>Finds the item that somebody names by its index number.</summary>
internal static class ItemNumbers
{
    /// <summary>The item with this number; none for no number; a problem when there is no such item.</summary>
    public static async Task<Outcome<NumberedItem>> FindAsync(PlatformDb db, string? number, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return new NumberedItem(null);
        }

        var wanted = number.Trim();
        var id = await db.Set<DisclosureItem>()
            .Where(i => i.IndexNumber == wanted)
            .Select(i => (Guid?)i.Id)
            .SingleOrDefaultAsync(cancel);
        return id is null
            ? new Problem("InterpretsNumber", $"没有索引号为“{wanted}”的信息，请核对。")
            : new NumberedItem(id);
    }
}

/// <summary>The item that an index number names; null for no number.</summary>
internal sealed record NumberedItem(Guid? Id);

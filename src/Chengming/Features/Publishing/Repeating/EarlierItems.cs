using Chengming.Data;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reading;
using Chengming.Features.Publishing.Reading.Repetition;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Repeating;

/// <summary>
/// Finds the other items of an agency that bear the same number or title or say nearly the same, published, on their way or imported.
/// Only the few that share a key are looked at, however many there are.
/// </summary>
internal sealed class EarlierItems(PlatformDb db)
{
    private const int MostOfAKind = 10;

    /// <summary>The items that are like this one.</summary>
    public async Task<IReadOnlyList<EarlierItem>> LikeAsync(
        DisclosureItem item,
        ItemContent content,
        Content.ItemText text,
        CancellationToken cancel
    )
    {
        var keys = ItemKeys.Of(item.AgencyId, content, text);
        var others =
            from print in db.Set<ItemPrint>().AsNoTracking()
            where print.ItemId != item.Id
            join other in db.Set<DisclosureItem>() on print.ItemId equals other.Id
            where other.State != ItemState.Discarded && other.State != ItemState.Withdrawn
            select print;
        var numbered = await NewestAsync(keys.Number is { } n ? others.Where(p => p.Number == n) : null, cancel);
        var titled = await NewestAsync(keys.Title is { } t ? others.Where(p => p.Title == t) : null, cancel);
        var alike = await AlikeAsync(others, keys.Text, cancel);
        return await ReadAsync([.. numbered, .. titled, .. alike], [.. alike], cancel);
    }

    private static async Task<List<Guid>> NewestAsync(IQueryable<ItemPrint>? prints, CancellationToken cancel) =>
        prints is null
            ? []
            : await prints.OrderByDescending(p => p.ItemId).Select(p => p.ItemId).Take(MostOfAKind).ToListAsync(cancel);

    /// <summary>Those that share most keys of the text.</summary>
    private static async Task<List<Guid>> AlikeAsync(
        IQueryable<ItemPrint> prints,
        IReadOnlyList<long> keys,
        CancellationToken cancel
    )
    {
        if (keys is not [var a, var b, var c, var d, var e, var f])
        {
            return [];
        }

        return await prints
            .Where(p => p.Text1 == a || p.Text2 == b || p.Text3 == c || p.Text4 == d || p.Text5 == e || p.Text6 == f)
            .OrderByDescending(p =>
                (p.Text1 == a ? 1 : 0)
                + (p.Text2 == b ? 1 : 0)
                + (p.Text3 == c ? 1 : 0)
                + (p.Text4 == d ? 1 : 0)
                + (p.Text5 == e ? 1 : 0)
                + (p.Text6 == f ? 1 : 0)
            )
            .ThenByDescending(p => p.ItemId)
            .Select(p => p.ItemId)
            .Take(MostOfAKind)
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<EarlierItem>> ReadAsync(
        HashSet<Guid> ids,
        HashSet<Guid> alike,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        // The keys are those of the newest version.
        var found =
            from item in db.Set<DisclosureItem>().AsNoTracking()
            where ids.Contains(item.Id)
            join version in db.Set<ItemVersion>() on item.Id equals version.ItemId
            where version.Number == db.Set<ItemVersion>().Where(v => v.ItemId == item.Id).Max(v => v.Number)
            orderby item.Id descending
            select new
            {
                item.Id,
                item.IndexNumber,
                version.Content.Title,
                version.Content.DocumentNumber,
                Text = alike.Contains(item.Id) ? version.Content.Text : null,
            };
        return
        [
            .. (await found.ToListAsync(cancel)).Select(f => new EarlierItem(
                f.IndexNumber,
                f.Title,
                f.DocumentNumber,
                f.Text is { } html ? PrintOf(html) : null
            )),
        ];
    }

    private static TextFingerprint PrintOf(string html) => TextFingerprint.Of(Content.ItemText.From(html).OrThrow());
}

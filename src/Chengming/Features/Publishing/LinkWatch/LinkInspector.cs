using System.Text.RegularExpressions;
using Chengming.Data;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Portal;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.LinkWatch;

/// <summary>Looks at the links of one public item and keeps what is wrong. Links within the platform are known for certain; other sites are opened only when a setting says so.</summary>
internal sealed partial class LinkInspector(
    PlatformDb db,
    PlatformSettings settings,
    ExternalLinks external,
    TimeProvider clock
)
{
    private static readonly TimeSpan SecondLook = TimeSpan.FromHours(6);

    /// <summary>Looks at an item; what is no longer public loses what was found of it.</summary>
    /// <returns>How many links are broken.</returns>
    public async Task<int> InspectAsync(Guid itemId, CancellationToken cancel)
    {
        var wishes = await settings.GetAsync<WatchSettings>(cancel);
        var item = await db.Set<PublicItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId, cancel);
        var before = await db.Set<BrokenLink>().Where(l => l.ItemId == itemId).ToListAsync(cancel);
        var faults = item is null ? [] : await FaultsOfAsync(item, wishes.ChecksExternalLinks, cancel);
        var now = clock.GetUtcNow();
        foreach (var (address, words, fault) in faults)
        {
            if (before.FirstOrDefault(l => l.Address == address) is { } again)
            {
                again.FailAgain(words, fault, now);
                before.Remove(again);
            }
            else
            {
                db.Add(new BrokenLink(item!, address, words, fault, now));
            }
        }

        db.RemoveRange(before);
        var look = await db.Set<LinkLook>().FindAsync([itemId], cancel);
        if (look is null)
        {
            look = new LinkLook(itemId);
            db.Add(look);
        }

        look.Looked(
            now,
            now + (faults.Exists(f => !f.Fault.IsCertain) ? SecondLook : TimeSpan.FromDays(wishes.LinkDays))
        );
        await db.SaveChangesAsync(cancel);
        return faults.Count;
    }

    private async Task<List<(string Address, string Words, LinkFault Fault)>> FaultsOfAsync(
        PublicItem item,
        bool alsoExternal,
        CancellationToken cancel
    )
    {
        var content = await db.Set<ItemVersion>()
            .AsNoTracking()
            .Where(v => v.Id == item.VersionId)
            .Select(v => new { v.Content.Text, v.Content.SourceAddress })
            .SingleAsync(cancel);
        var text = ItemText.From(content.Text).OrThrow();
        List<(string Address, string Words)> links =
        [
            .. text.LinkedWords,
            .. text.Pictures.Select(p => (p, "图片")),
            .. content.SourceAddress.Length > 0
                ? [(content.SourceAddress, "来源网址")]
                : Array.Empty<(string, string)>(),
        ];
        var faults = new List<(string Address, string Words, LinkFault Fault)>();
        foreach (var (address, words) in links.DistinctBy(l => l.Address))
        {
            if (await FaultOfAsync(address, alsoExternal, cancel) is { } fault)
            {
                faults.Add(
                    (
                        Cut(address, LinkWatchMapping.LongestAddress),
                        Cut(words.Trim(), LinkWatchMapping.LongestWords),
                        fault
                    )
                );
            }
        }

        return [.. faults.DistinctBy(f => f.Address)];
    }

    /// <summary>What is wrong with an address; null when it opens, or was not tried.</summary>
    public async Task<LinkFault?> FaultOfAsync(string address, bool alsoExternal, CancellationToken cancel)
    {
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            return await InternalFaultAsync(address, cancel);
        }

        return alsoExternal && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? await external.FaultOfAsync(new Uri(address), cancel)
            : null;
    }

    private async Task<LinkFault?> InternalFaultAsync(string address, CancellationToken cancel)
    {
        var path = address.Split('?', '#')[0];
        if (
            ItemAddress().Match(path) is not { Success: true } match
            || !Guid.TryParse(match.Groups["id"].Value, out var id)
        )
        {
            return ColumnFault(path);
        }

        if (!await db.Set<PublicItem>().AnyAsync(i => i.Id == id, cancel))
        {
            return await db.WithdrawnAsync(id, cancel) is { } withdrawn
                ? new LinkFault($"所指的信息已于 {Time.ChinaTime.Date(withdrawn.At)} 撤回", true)
                : new LinkFault("平台上没有所指的信息", true);
        }

        return Guid.TryParse(match.Groups["file"].Value, out var file) && !await IsShownAsync(id, file, cancel)
            ? new LinkFault("所指的信息里没有这个文件", true)
            : null;
    }

    /// <summary>The same question that the portal asks before it hands out a file.</summary>
    private async Task<bool> IsShownAsync(Guid item, Guid attachment, CancellationToken cancel)
    {
        var ofItem = db.Set<ItemVersion>().Where(v => v.ItemId == item).Select(v => v.Id);
        var asked = db.Set<ItemAttachment>()
            .Where(a => a.Id == attachment && ofItem.Contains(a.VersionId))
            .Select(a => a.FileId);
        var shown = db.ShownVersionsOf(item).Select(v => v.Id);
        return await db.Set<ItemAttachment>()
            .AnyAsync(a => asked.Contains(a.FileId) && shown.Contains(a.VersionId), cancel);
    }

    private static LinkFault? ColumnFault(string path) =>
        ColumnAddress().Match(path) is { Success: true } match
        && PlatformColumns.Find(match.Groups["slug"].Value) is null
            ? new LinkFault("平台上没有所指的栏目", true)
            : null;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    [GeneratedRegex("^/items/(?<id>[^/]+)(?:/files/(?<file>[^/]+))?", RegexOptions.CultureInvariant, 200)]
    private static partial Regex ItemAddress();

    [GeneratedRegex("^/columns/(?<slug>[^/]+)/?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex ColumnAddress();
}

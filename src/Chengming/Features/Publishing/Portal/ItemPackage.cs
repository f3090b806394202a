using System.IO.Compression;
using System.Net;
using System.Text;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Files;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;
using StoredHash = Chengming.Features.Files.Storing.ContentHash;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A public item to take away (下载正文和附件): its text as a web page and its files in one zip, written as it is sent.</summary>
internal sealed class ItemPackage(PlatformDb db, FolderFileStore store)
{
    /// <summary>What goes into the package; null when the item is not public.</summary>
    public async Task<PackedItem?> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await (
            from item in db.Set<PublicItem>().AsNoTracking()
            join version in db.Set<ItemVersion>().AsNoTracking() on item.VersionId equals version.Id
            join agency in db.Agencies.AsNoTracking() on item.AgencyId equals agency.Id
            where item.Id == id
            select new
            {
                item,
                version,
                agency,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var ofItem = db.Set<ItemVersion>().Where(v => v.ItemId == id).Select(v => v.Id);
        var all = await db.Set<ItemAttachment>()
            .AsNoTracking()
            .Where(a => ofItem.Contains(a.VersionId))
            .OrderBy(a => a.Order)
            .ToListAsync(cancel);
        return new PackedItem(
            found.item,
            found.version,
            found.agency,
            [.. all.Where(a => a.VersionId == found.version.Id)],
            all.ToLookup(a => a.FileId)
        );
    }

    public async Task WriteAsync(PackedItem packed, Stream target, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(
            target,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancel
        );
        await using (var page = await zip.CreateEntry("正文.html").OpenAsync(cancel))
        {
            await page.WriteAsync(Encoding.UTF8.GetBytes(PageOf(packed)), cancel);
        }

        foreach (var file in packed.Files)
        {
            await using var entry = await zip.CreateEntry(NameOf(file), CompressionLevel.NoCompression)
                .OpenAsync(cancel);
            await using var content = store.Open(StoredHash.Parse(file.Hash));
            await content.CopyToAsync(entry, cancel);
        }
    }

    private static string NameOf(ItemAttachment file) => $"附件/{file.Order:00}-{SafeFileName.Clean(file.FileName)}";

    private static string PageOf(PackedItem packed)
    {
        var (item, content) = (packed.Item, packed.Version.Content);
        var text = content.Text;
        foreach (var file in packed.Files)
        {
            // Under whichever version's name the text knows the file, it lies beside the page now.
            foreach (var known in packed.SameFiles[file.FileId])
            {
                text = text.Replace(
                    ItemLinks.File(item.Id, known.Id),
                    Uri.EscapeDataString(NameOf(file)).Replace("%2F", "/", StringComparison.Ordinal),
                    StringComparison.OrdinalIgnoreCase
                );
            }
        }

        (string Label, string? Value)[] facts =
        [
            ("索引号", item.IndexNumber),
            ("发文字号", content.DocumentNumber),
            ("发布机构", packed.Agency.Name),
            ("发文机关", content.IssuingOrgan),
            ("成文日期", content.MadeOn is { } made ? ChinaTime.Date(made) : null),
            ("发布日期", ChinaTime.DateAndTime(item.PublishedAt)),
            ("公开栏目", PlatformColumns.Of(item.Column).FullName),
            ("来源", content.SourceName),
        ];
        var rows = facts
            .Where(f => f.Value is { Length: > 0 })
            .Select(f => $"<tr><th>{f.Label}</th><td>{WebUtility.HtmlEncode(f.Value)}</td></tr>\n");
        var title = WebUtility.HtmlEncode(item.Title);
        return $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><title>{title}</title></head>
            <body>
            <h1>{title}</h1>
            <table>
            {string.Concat(rows)}</table>
            {text}
            </body>
            </html>
            """;
    }
}

/// <summary>An item with what goes into its package.</summary>
/// <param name="Item">The item.</param>
/// <param name="Version">The version that is shown.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Files">The files of the version.</param>
/// <param name="SameFiles">The attachments of all versions by the file they stand for.</param>
internal sealed record PackedItem(
    PublicItem Item,
    ItemVersion Version,
    Agency Agency,
    IReadOnlyList<ItemAttachment> Files,
    ILookup<Guid, ItemAttachment> SameFiles
);

using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Publishing.Office;

/// <summary>Where the staff fetch the files of an item, published or not.</summary>
internal static class ItemAddresses
{
    public static void MapOfficeItemFiles(this WebApplication app) =>
        app.MapGet("/office/items/{id:guid}/files/{attachmentId:guid}", DownloadAsync).For(Audience.Business);

    private static async Task<IResult> DownloadAsync(
        Guid id,
        Guid attachmentId,
        HttpContext visit,
        PlatformDb db,
        FolderFileStore store,
        CancellationToken cancel
    )
    {
        var file = await (
            from item in db.Set<DisclosureItem>().AsNoTracking()
            where item.Id == id
            join agency in visit.User.Scope().Of(db.Agencies) on item.AgencyId equals agency.Id
            join version in db.Set<ItemVersion>() on item.Id equals version.ItemId
            from attachment in version.Attachments
            where attachment.Id == attachmentId
            select attachment
        ).SingleOrDefaultAsync(cancel);
        if (file is null)
        {
            return Results.NotFound();
        }

        var headers = DownloadHeaders.For(FileKinds.WithId(file.KindId), file.FileName, inline: true);
        foreach (var (name, value) in headers)
        {
            visit.Response.Headers[name] = value;
        }

        visit.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Stream(
            await store.OpenVerifiedAsync(Files.Storing.ContentHash.Parse(file.Hash), cancel),
            headers[HeaderNames.ContentType]
        );
    }
}

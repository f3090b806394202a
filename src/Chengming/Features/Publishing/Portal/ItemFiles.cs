using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Items;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using StoredHash = Chengming.Features.Files.Storing.ContentHash;

namespace Chengming.Features.Publishing.Portal;

/// <summary>
/// The files of public items. A text goes on naming its pictures as they were first attached, also in later versions, which have
/// copies of their own; so a file is handed out when a version that the public may read has the same one.
/// </summary>
internal static class ItemFiles
{
    public static void MapItemFiles(this WebApplication app)
    {
        app.MapGet("/items/{id:guid}/files/{attachment:guid}/{name?}", FileAsync).For(Audience.Everybody);
        app.MapGet("/items/{id:guid}/download", PackageAsync).For(Audience.Everybody);
    }

    private static async Task<IResult> FileAsync(
        Guid id,
        Guid attachment,
        HttpContext visit,
        PlatformDb db,
        FolderFileStore store,
        CancellationToken cancel
    )
    {
        var ofItem = db.Set<ItemVersion>().Where(v => v.ItemId == id).Select(v => v.Id);
        var asked = await db.Set<ItemAttachment>()
            .Where(a => a.Id == attachment && ofItem.Contains(a.VersionId))
            .Select(a => (Guid?)a.FileId)
            .SingleOrDefaultAsync(cancel);
        var shown = db.ShownVersionsOf(id).Select(v => v.Id);
        var file = await db.Set<ItemAttachment>()
            .AsNoTracking()
            .Where(a => a.FileId == asked && shown.Contains(a.VersionId))
            .OrderByDescending(a => a.Id)
            .FirstOrDefaultAsync(cancel);
        if (file is null)
        {
            return await NothingAsync(id, db, cancel);
        }

        var kind = FileKinds.WithId(file.KindId);
        var headers = DownloadHeaders.For(kind, file.FileName, inline: kind.Structure is FileStructure.Picture);
        foreach (var (name, value) in headers)
        {
            visit.Response.Headers[name] = value;
        }

        // To be asked for again each time: what is taken back must not go on being shown from elsewhere.
        visit.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        return Results.Stream(
            store.Open(StoredHash.Parse(file.Hash)),
            headers[HeaderNames.ContentType],
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""),
            enableRangeProcessing: true
        );
    }

    private static async Task<IResult> PackageAsync(
        Guid id,
        HttpContext visit,
        PlatformDb db,
        ItemPackage package,
        CancellationToken cancel
    )
    {
        if (await package.FindAsync(id, cancel) is not { } found)
        {
            return await NothingAsync(id, db, cancel);
        }

        // The zip writer writes the few bytes between two files synchronously, also when it is used asynchronously.
        visit.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        visit.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        return Results.Stream(
            target => package.WriteAsync(found, target, cancel),
            "application/zip",
            SafeFileName.Clean($"{found.Item.IndexNumber.Replace('/', '-')}.zip")
        );
    }

    private static async Task<IResult> NothingAsync(Guid id, PlatformDb db, CancellationToken cancel) =>
        Results.StatusCode(
            await db.WithdrawnAsync(id, cancel) is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone
        );
}

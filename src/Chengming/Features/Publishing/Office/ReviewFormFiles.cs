using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing.Form;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Publishing.Office;

/// <summary>The review form of an item as Word and PDF, and the signed sheets that came back.</summary>
internal static class ReviewFormFiles
{
    public static void MapReviewFormFiles(this WebApplication app)
    {
        app.MapGet("/office/items/{id:guid}/form.docx", WordAsync).For(Audience.Business);
        app.MapGet("/office/items/{id:guid}/form.pdf", PdfAsync).For(Audience.Business);
        app.MapGet("/office/items/{id:guid}/sheets/{recordId:guid}", SheetAsync).For(Audience.Business);
    }

    private static Task<IResult> WordAsync(
        Guid id,
        HttpContext visit,
        ReviewFormSheets sheets,
        CancellationToken cancel
    ) =>
        SendAsync(
            id,
            visit,
            sheets,
            WordReviewForm.Write,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            cancel
        );

    private static Task<IResult> PdfAsync(
        Guid id,
        HttpContext visit,
        ReviewFormSheets sheets,
        CancellationToken cancel
    ) => SendAsync(id, visit, sheets, PdfReviewForm.Write, "application/pdf", "pdf", cancel);

    private static async Task<IResult> SendAsync(
        Guid id,
        HttpContext visit,
        ReviewFormSheets sheets,
        Action<ReviewFormSheet, Stream> write,
        string mediaType,
        string ending,
        CancellationToken cancel
    )
    {
        if (await sheets.FindAsync(id, visit.User.Scope(), cancel) is not { } sheet)
        {
            return Results.NotFound();
        }

        var file = new MemoryStream();
        write(sheet, file);
        file.Position = 0;
        visit.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.File(
            file,
            mediaType,
            SafeFileName.Clean($"发布审查表 {sheet.Number.Replace('/', '-')}.{ending}")
        );
    }

    private static async Task<IResult> SheetAsync(
        Guid id,
        Guid recordId,
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
            from record in version.Records
            where record.Id == recordId
            join stored in db.Set<StoredFile>() on record.PaperFileId equals stored.Id
            select stored
        ).SingleOrDefaultAsync(cancel);
        if (file is null)
        {
            return Results.NotFound();
        }

        var headers = DownloadHeaders.For(file.Kind, file.Name, inline: true);
        foreach (var (name, value) in headers)
        {
            visit.Response.Headers[name] = value;
        }

        visit.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Stream(await store.OpenVerifiedAsync(file.Hash, cancel), headers[HeaderNames.ContentType]);
    }
}

using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Publishing.Drafting;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Publishing.Office;

/// <summary>The pictures of a file that somebody is drafting from, as long as no draft has them.</summary>
internal static class SourcePictures
{
    public static void MapSourcePictures(this WebApplication app) =>
        app.MapGet("/office/items/sources/{id:guid}/pictures/{number:int}", ShowAsync).For(Audience.Business);

    private static async Task<IResult> ShowAsync(
        Guid id,
        int number,
        HttpContext visit,
        SourceFiles sources,
        CancellationToken cancel
    )
    {
        var source = await sources.ReadAsync(id, visit.User.Scope().AgencyId, null, cancel);
        if (source.Value?.Imported.Pictures.ElementAtOrDefault(number - 1) is not { } picture)
        {
            return Results.NotFound();
        }

        var bytes = picture.Content.ToArray();
        var sniffed = FileSniffer.Examine(bytes, picture.FileName);
        if (sniffed is not { IsAccepted: true, Kind.Structure: FileStructure.Picture })
        {
            return Results.NotFound();
        }

        var headers = DownloadHeaders.For(sniffed.Kind, picture.FileName, inline: true);
        foreach (var (name, value) in headers)
        {
            visit.Response.Headers[name] = value;
        }

        visit.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Bytes(bytes, headers[HeaderNames.ContentType]);
    }
}

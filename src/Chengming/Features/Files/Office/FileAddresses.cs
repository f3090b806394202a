using Chengming.Features.Accounts;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Storing;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Files.Office;

/// <summary>Where checked files are fetched.</summary>
internal static class FileAddresses
{
    public static void MapFileAddresses(this WebApplication app) =>
        app.MapGet(FileLinks.ContentPattern, DownloadAsync).For(Audience.ReleaseCheckers);

    private static async Task<IResult> DownloadAsync(
        Guid id,
        HttpContext visit,
        CheckedFiles checkedFiles,
        DownloadFile download,
        CancellationToken cancel
    )
    {
        if (await checkedFiles.FindAsync(id, visit.User.Scope(), cancel) is not { File: var file })
        {
            return Results.NotFound();
        }

        var content = await download.RunAsync(id, visit.Acting(), cancel);
        var headers = DownloadHeaders.For(file.Kind, file.Name, inline: false);
        foreach (var (name, value) in headers)
        {
            visit.Response.Headers[name] = value;
        }

        visit.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Stream(content, headers[HeaderNames.ContentType]);
    }
}

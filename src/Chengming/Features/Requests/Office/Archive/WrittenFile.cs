using Chengming.Features.Files;
using Chengming.Features.Files.Sniffing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>An answer that is written while it is sent. It names people, so that nothing on the way keeps it.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">Name for the browser.</param>
/// <param name="writeAsync">Writes it.</param>
internal sealed class WrittenFile(FileKind kind, string name, Func<Stream, CancellationToken, Task> writeAsync)
    : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        foreach (var (header, value) in DownloadHeaders.For(kind, name, inline: false))
        {
            response.Headers[header] = value;
        }

        response.Headers[HeaderNames.CacheControl] = "no-store";
        return writeAsync(response.Body, context.HttpContext.RequestAborted);
    }
}

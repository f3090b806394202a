using System.IO.Pipelines;
using System.Text.Encodings.Web;
using RazorSlices;

namespace Chengming.Features.Portal.Shell;

/// <summary>
/// A page that is a slice. It is written into memory first: the server takes a lock for each of the thousand pieces otherwise, and a page that
/// fails half way would have been sent in part.
/// </summary>
internal sealed class WholePage(RazorSlice slice, int status = StatusCodes.Status200OK) : IResult
{
    private static readonly StreamPipeWriterOptions InOnePiece = new(minimumBufferSize: 64 * 1024, leaveOpen: true);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        (slice.HttpContext, slice.ServiceProvider) = (httpContext, services);
        (httpContext.Response.StatusCode, httpContext.Response.ContentType) = (status, "text/html; charset=utf-8");
        var page = PipeWriter.Create(httpContext.Response.Body, InOnePiece);
        await slice.RenderAsync(page, services.GetRequiredService<HtmlEncoder>(), httpContext.RequestAborted);
        await page.CompleteAsync();
    }
}

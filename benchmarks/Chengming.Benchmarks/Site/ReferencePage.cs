using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Chengming.Benchmarks.Site;

/// <summary>A page of 30 KB that Kestrel sends from memory: what the server can do at most, the 1.0 that pages are held against.</summary>
internal static class ReferencePage
{
    public const string Word = "site-reference";
    private const int Length = 30 * 1024;

    public static int Serve()
    {
        var page = Encoding.UTF8.GetBytes(new string('x', Length));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async visit =>
        {
            visit.Response.ContentType = "text/html; charset=utf-8";
            visit.Response.ContentLength = page.Length;
            await visit.Response.Body.WriteAsync(page);
        });
        app.Run();
        return 0;
    }
}

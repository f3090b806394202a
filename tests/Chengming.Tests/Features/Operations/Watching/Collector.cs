using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Chengming.Tests.Features.Operations.Watching;

/// <summary>Speaks so much of an OpenTelemetry collector as is needed: takes what is posted and keeps it by address.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;

    public Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async visit =>
        {
            using var body = new MemoryStream();
            await visit.Request.Body.CopyToAsync(body);
            Received[visit.Request.Path] =
                Received.GetValueOrDefault(visit.Request.Path, "") + Encoding.Latin1.GetString(body.ToArray());
        });
        app.StartAsync().GetAwaiter().GetResult();
    }

    public ConcurrentDictionary<string, string> Received { get; } = new(StringComparer.Ordinal);

    public string Address => app.Urls.First();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

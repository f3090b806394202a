using Chengming.Features.Accounts;
using Microsoft.Extensions.Logging.Console;

namespace Chengming.Features.Operations.Watching;

/// <summary>What lets others watch over the platform: health, logs, measurements, traces.</summary>
internal static class WatchingFeature
{
    private const string MetricsSetting = "Metrics";

    public static void AddWatching(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.AddConsole(o => o.FormatterName = JsonLines.FormatterName);
            builder.Logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        }

        services
            .AddHealthChecks()
            .AddCheck<SchemaIsCurrent>("schema", tags: ["ready"])
            .AddCheck<DiskIsNotFull>("disk", tags: ["ready"]);
        services.AddHostedService<TelemetryExport>();
        services.AddSingleton<Instruments>();
        // Requests in progress and jobs have this long to come to an end.
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }

    /// <summary><c>/metrics</c> is there only when <c>Metrics=true</c>; it holds figures, no content.</summary>
    public static void MapWatching(this WebApplication app)
    {
        if (!app.Configuration.GetValue(MetricsSetting, defaultValue: false))
        {
            return;
        }

        // Begins to listen now, not when somebody asks first.
        var instruments = app.Services.GetRequiredService<Instruments>();
        app.MapGet("/metrics", () => Results.Text(MetricsText.Write(instruments), MetricsText.MediaType))
            .For(Audience.Everybody);
    }
}

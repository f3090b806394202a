using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Chengming.Features.Operations.Watching;

/// <summary>Sends traces and measurements to an OpenTelemetry collector, when <c>Telemetry__Otlp</c> names one.</summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService
{
    public const string Setting = "Telemetry:Otlp";

    private readonly Lock stopping = new();
    private readonly List<IDisposable> providers = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration[Setting] is not { Length: > 0 } address)
        {
            return Task.CompletedTask;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var collector))
        {
            throw new InvalidOperationException($"Telemetry__Otlp：“{address}”不是地址，应如 http://localhost:4318。");
        }

        SendTo(collector);
        return Task.CompletedTask;
    }

    /// <summary>Apart, because most installations need none of the library and should not load it.</summary>
    private void SendTo(Uri collector)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("chengming");
        providers.Add(
            Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource("Microsoft.AspNetCore", "Npgsql")
                .AddProcessor(new WithoutPersons())
                .AddOtlpExporter(o => PointAt(o, collector, "v1/traces"))
                .Build()
        );
        providers.Add(
            Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter("Microsoft.AspNetCore.*", "System.Runtime", "Npgsql")
                .AddOtlpExporter(o => PointAt(o, collector, "v1/metrics"))
                .Build()
        );
    }

    /// <summary>What is still held goes out before the process ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped from two sides at once; neither is told it is done before all is out.
        lock (stopping)
        {
            providers.ForEach(p => p.Dispose());
            providers.Clear();
        }

        return Task.CompletedTask;
    }

    private static void PointAt(OtlpExporterOptions options, Uri collector, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(collector.ToString().TrimEnd('/') + "/" + path);
    }

    /// <summary>Traces carry no query, no address of a reader and no statement with values.</summary>
    private sealed class WithoutPersons : BaseProcessor<System.Diagnostics.Activity>
    {
        private static readonly string[] Dropped =
        [
            "url.query",
            "url.full",
            "client.address",
            "network.peer.address",
            "user_agent.original",
        ];

        public override void OnEnd(System.Diagnostics.Activity data)
        {
            foreach (var tag in Dropped)
            {
                data.SetTag(tag, null);
            }

            foreach (var tag in data.TagObjects.ToList())
            {
                if (tag.Value is string text)
                {
                    data.SetTag(tag.Key, PersonalNumbers.Hide(text));
                }
            }
        }
    }
}

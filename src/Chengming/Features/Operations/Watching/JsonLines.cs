using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Chengming.Features.Audit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Chengming.Features.Operations.Watching;

/// <summary>
/// The log as one JSON object a line, for collectors. It says what happened and in which request, never who: no address, no query, no
/// value, and numbers of persons are hidden wherever a message or an exception carries one.
/// </summary>
internal sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "chengming-json";

    private const string RequestId = nameof(RequestId);

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = AuditDetails.Json.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString(
                "at",
                clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
            );
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            if (logEntry.EventId.Id != 0)
            {
                json.WriteNumber("event", logEntry.EventId.Id);
            }

            if (RequestOf(scopeProvider) is { } request)
            {
                json.WriteString("request", request);
            }

            var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
            json.WriteString("message", PersonalNumbers.Hide(message));
            if (logEntry.Exception is { } exception)
            {
                json.WriteString("exception", PersonalNumbers.Hide(exception.ToString()));
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string? RequestOf(IExternalScopeProvider? scopes)
    {
        string? found = null;
        scopes?.ForEachScope(
            (scope, _) =>
            {
                if (scope is IEnumerable<KeyValuePair<string, object?>> members)
                {
                    found ??= members.FirstOrDefault(m => m.Key == RequestId).Value as string;
                }
            },
            state: 0
        );
        return found;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chengming.Reports;
using Chengming.Reports.Checks;
using Chengming.Reports.Writing.Checked;

namespace Chengming.Cli;

/// <summary>How the results of <c>report check</c> are shown: for a person or for a machine.</summary>
internal abstract class CheckOutput : IDisposable
{
    /// <summary>The output a caller asked for.</summary>
    public static CheckOutput For(bool asJson, bool several, CommandStreams streams) =>
        asJson ? new JsonCheckOutput(several, streams) : new PlainCheckOutput(several, streams);

    /// <summary>One report and what was found.</summary>
    public abstract void Write(string file, AnnualReport report, CheckResults results);

    /// <summary>A file that could not be read.</summary>
    public abstract void WriteFault(string file, string message);

    /// <summary>All files are done.</summary>
    public abstract void End();

    /// <inheritdoc/>
    public virtual void Dispose() { }

    private sealed class JsonCheckOutput : CheckOutput
    {
        private readonly bool several;
        private readonly CommandStreams streams;
        private readonly MemoryStream buffer = new();
        private readonly Utf8JsonWriter json;

        public JsonCheckOutput(bool several, CommandStreams streams)
        {
            this.several = several;
            this.streams = streams;
            json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }
            );
            if (several)
            {
                json.WriteStartArray();
            }
        }

        public override void Write(string file, AnnualReport report, CheckResults results)
        {
            CheckedReportJson.Write(json, file, report, results);
            Flush();
        }

        public override void WriteFault(string file, string message)
        {
            if (several)
            {
                json.WriteStartObject();
                json.WriteString("file", file);
                json.WriteString("error", message);
                json.WriteEndObject();
                Flush();
            }
        }

        public override void End()
        {
            if (several)
            {
                json.WriteEndArray();
            }

            Flush();
            if (several || json.BytesCommitted > 0)
            {
                streams.Results.WriteLine();
            }
        }

        public override void Dispose()
        {
            json.Dispose();
            buffer.Dispose();
            base.Dispose();
        }

        private void Flush()
        {
            json.Flush();
            streams.Results.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            buffer.SetLength(0);
        }
    }
}

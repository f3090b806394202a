using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chengming.Features.Files.Scanning;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary>What the check before release found, for a person or for a machine. Values are masked in both.</summary>
internal sealed class ReleaseOutput : IDisposable
{
    private static readonly (FindingSeverity Severity, string Word, string Colour)[] Weights =
    [
        (FindingSeverity.Error, "错误", "red"),
        (FindingSeverity.Warning, "提醒", "yellow"),
        (FindingSeverity.Question, "疑问", "blue"),
    ];

    private readonly bool asJson;
    private readonly bool several;
    private readonly CommandStreams streams;
    private readonly IAnsiConsole console;
    private readonly MemoryStream buffer = new();
    private readonly Utf8JsonWriter json;

    public ReleaseOutput(bool asJson, bool several, CommandStreams streams)
    {
        (this.asJson, this.several, this.streams) = (asJson, several, streams);
        console = PlainConsole.For(streams);
        json = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }
        );
        if (asJson && several)
        {
            json.WriteStartArray();
        }
    }

    /// <summary>A file and what was found.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scan">What was found in it.</param>
    /// <param name="remarks">What cleaning changed; null when the file was only checked.</param>
    public void Write(NamedFile file, ReleaseScan scan, IReadOnlyList<string>? remarks = null)
    {
        if (asJson)
        {
            WriteJson(file, scan, remarks);
        }
        else
        {
            WritePlain(file, scan, remarks);
        }
    }

    /// <summary>A file that was not checked.</summary>
    public void WriteFault(string path, string message)
    {
        if (asJson && several)
        {
            json.WriteStartObject();
            json.WriteString("file", path);
            json.WriteString("error", message);
            json.WriteEndObject();
            Flush();
        }
    }

    /// <summary>All files are done.</summary>
    public void End()
    {
        if (!asJson)
        {
            return;
        }

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

    public void Dispose()
    {
        json.Dispose();
        buffer.Dispose();
    }

    private void WriteJson(NamedFile file, ReleaseScan scan, IReadOnlyList<string>? remarks)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Path);
        json.WriteString("kind", file.Kind.Id);
        json.WriteBoolean("clean", scan.IsClean);
        json.WriteStartArray("findings");
        foreach (var finding in scan.Findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Kind.Code);
            json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Kind.Severity.ToString()));
            json.WriteString("message", finding.Kind.Term);
            json.WriteString("what", finding.What);
            json.WriteString("where", finding.Where.ToString());
            json.WriteBoolean("cleanable", finding.IsCleanable);
            json.WriteString("advice", finding.Kind.Advice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts("notChecked", scan.NotChecked);
        if (remarks is not null)
        {
            WriteTexts("remarks", remarks);
        }

        json.WriteEndObject();
        Flush();
    }

    private void Flush()
    {
        json.Flush();
        streams.Results.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        buffer.SetLength(0);
    }

    private void WriteTexts(string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private void WritePlain(NamedFile file, ReleaseScan scan, IReadOnlyList<string>? remarks)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{file.Path}[/]  {file.Kind.Name}");
        foreach (var remark in remarks ?? [])
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]清理：{remark}[/]");
        }

        foreach (var (severity, word, colour) in Weights)
        {
            foreach (var kind in scan.Findings.Where(f => f.Kind.Severity == severity).GroupBy(f => f.Kind))
            {
                console.MarkupLine(
                    $"  [{colour}]{word}[/] {Markup.Escape(kind.Key.Term)} {kind.Count()} 处　[grey]{Markup.Escape(kind.Key.Advice)}[/]"
                );
                foreach (var finding in kind)
                {
                    console.MarkupLineInterpolated(
                        CultureInfo.InvariantCulture,
                        $"       {finding.Where}　{finding.What}{(finding.IsCleanable ? "　（可自动去掉）" : "")}"
                    );
                }
            }
        }

        foreach (var reason in scan.NotChecked)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [yellow]没有查完[/] {reason}");
        }

        if (scan.IsClean)
        {
            console.MarkupLine("  [green]未发现问题[/]");
        }
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Chengming.Export;

/// <summary>A folder that is filled for leaving: files under plain names, and pages that lead to them.</summary>
internal sealed class ExportFolder(string root)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly List<(string Text, string Path)> links = [];

    /// <summary>Number of files so far.</summary>
    public int Files { get; private set; }

    /// <summary>What leads into the part that is being written.</summary>
    public IReadOnlyList<(string Text, string Path)> Links => links;

    /// <summary>Adds a link on the first page, below the heading of the part.</summary>
    public void Link(string text, string path) => links.Add((text, path));

    /// <summary>Forgets the links of the part before.</summary>
    public void BeginPart() => links.Clear();

    /// <summary>Writes a file under a path relative to the folder.</summary>
    public async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{path} leads out of the folder.", nameof(path));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await using var stream = File.Create(full);
        await write(stream);
        Files++;
    }

    /// <summary>Writes a table for spreadsheet programs: UTF-8 with its mark, which they need to read Chinese.</summary>
    public Task WriteCsvAsync(string path, IAsyncEnumerable<string?[]> rows) =>
        WriteAsync(
            path,
            async stream =>
            {
                await using var text = new StreamWriter(
                    stream,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
                );
                await foreach (var row in rows)
                {
                    await text.WriteAsync(string.Join(',', row.Select(Field)) + "\r\n");
                }
            }
        );

    /// <summary>Writes a page with headings and lists of links; nothing is loaded from elsewhere.</summary>
    public Task WritePageAsync(string path, string title, IEnumerable<ExportSection> sections) =>
        WriteAsync(
            path,
            async stream =>
            {
                await using var text = new StreamWriter(stream, new UTF8Encoding(false));
                await text.WriteAsync(
                    $"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Html.Encode(title)}</title>\n</head>\n<body>\n<h1>{Html.Encode(title)}</h1>\n"
                );
                foreach (var section in sections)
                {
                    await text.WriteAsync($"<h2>{Html.Encode(section.Title)}</h2>\n<ul>\n");
                    foreach (var (words, target) in section.Links)
                    {
                        await text.WriteAsync(
                            target.Length > 0
                                ? $"<li><a href=\"{Html.Encode(target)}\">{Html.Encode(words)}</a></li>\n"
                                : $"<li>{Html.Encode(words)}</li>\n"
                        );
                    }

                    await text.WriteAsync("</ul>\n");
                }

                await text.WriteAsync("</body>\n</html>\n");
            }
        );

    /// <summary>Guarded where a spreadsheet program would run it as a formula, quoted where it must be.</summary>
    private static string Field(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && "=+-@\t\r＝＋－＠".Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}

/// <summary>A heading with what stands below it; an entry without a target is text.</summary>
internal sealed record ExportSection(string Title, IReadOnlyList<(string Text, string Path)> Links);

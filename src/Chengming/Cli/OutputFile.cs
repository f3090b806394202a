using System.Text.Json;
using Chengming.Reports.Reading;

namespace Chengming.Cli;

/// <summary>Writes a result file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes beside the target and moves into place, so that an interrupted run leaves the old file alone.</summary>
    /// <exception cref="UnreadableDocumentException">The place cannot be written to.</exception>
    public static async Task WriteAsync(string target, Action<Stream> write)
    {
        var full = Path.GetFullPath(target);
        var part = full + ".part";
        try
        {
            await using (var stream = File.Create(part))
            {
                write(stream);
            }

            File.Move(part, full, overwrite: true);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new UnreadableDocumentException($"{target}：没有这个文件夹。请先建立，或改用别的位置。", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableDocumentException($"{target}：没有写入的权限，或者那里是一个文件夹。", e);
        }
        catch (IOException e)
        {
            throw new UnreadableDocumentException($"{target}：写不进去（{e.Message}）。", e);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    /// <summary>Says where the result is.</summary>
    public static async Task TellAsync(CommandStreams streams, string target, bool asJson) =>
        await streams.Results.WriteLineAsync(
            asJson
                ? JsonSerializer.Serialize(new Dictionary<string, string> { ["file"] = target }, AsWritten)
                : $"已写到 {target}"
        );

    private static readonly JsonSerializerOptions AsWritten = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };
}

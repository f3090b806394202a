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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException($"{target}：写不进去（{e.Message}）。", e);
        }
        finally
        {
            File.Delete(part);
        }
    }
}

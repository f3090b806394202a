using Chengming.Features.Files.Sniffing;
using Chengming.Reports.Reading;

namespace Chengming.Cli;

/// <summary>A file that a command was given, with what it is by its bytes.</summary>
internal sealed record NamedFile(string Path, byte[] Content, FileKind Kind)
{
    /// <summary>Reads a file and looks whether it is what its name says, whole, and of a kind that may be published.</summary>
    /// <exception cref="UnreadableDocumentException">It is not; the message begins with its path and says how to mend it.</exception>
    public static async Task<NamedFile> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            var largest = FileKinds.Allowed.Max(k => k.LargestBytes);
            if (new FileInfo(path).Length > Math.Min(largest, Array.MaxLength))
            {
                throw new UnreadableDocumentException($"{path}：文件太大，不能检查。请拆分后再试。");
            }

            var content = await File.ReadAllBytesAsync(path, cancel);
            var sniffed = FileSniffer.Examine(content, System.IO.Path.GetFileName(path));
            return sniffed.IsAccepted
                ? new NamedFile(path, content, sniffed.Kind!)
                : throw new UnreadableDocumentException(
                    $"{path}：{string.Concat(sniffed.Problems.Select(p => p.Message))}"
                );
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableDocumentException($"{path}：没有读取的权限。", e);
        }
        catch (IOException e)
        {
            throw new UnreadableDocumentException($"{path}：打不开（{e.Message}）。", e);
        }
    }
}

using Chengming.Reports;
using Chengming.Reports.Reading;

namespace Chengming.Cli;

/// <summary>The files a command names, folders unfolded, and how they are read.</summary>
internal static class ReportFiles
{
    /// <summary>All files named; a folder stands for every file below it, hidden ones left out, in the order of names.</summary>
    /// <exception cref="UnreadableDocumentException">A path does not exist, or a folder holds no file.</exception>
    public static IReadOnlyList<string> Named(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var inside = Directory
                    .EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true })
                    .Order(StringComparer.Ordinal)
                    .ToList();
                files.AddRange(
                    inside.Count > 0 ? inside : throw new UnreadableDocumentException($"{path}：文件夹里没有文件。")
                );
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                throw new UnreadableDocumentException($"{path}：没有这个文件。请核对路径。");
            }
        }

        return files;
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read as a report; the message begins with its path.</exception>
    public static async Task<AnnualReport> ReadAsync(string file, CancellationToken cancel)
    {
        try
        {
            var length = new FileInfo(file).Length;
            if (length > ReadingLimits.Default.FileBytes)
            {
                throw new UnreadableDocumentException(
                    $"文件有 {length >> 20} MB，超过 {ReadingLimits.Default.FileBytes >> 20} MB 的上限。请确认选对了文件，或删去其中的图片。"
                );
            }

            var content = await File.ReadAllBytesAsync(file, cancel);
            return ReportReader.Read(content, Path.GetFileName(file), cancel: cancel);
        }
        catch (UnreadableDocumentException e)
        {
            throw new UnreadableDocumentException($"{file}：{e.Message}", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableDocumentException($"{file}：没有读取的权限。", e);
        }
        catch (IOException e)
        {
            throw new UnreadableDocumentException($"{file}：打不开（{e.Message}）。", e);
        }
    }
}

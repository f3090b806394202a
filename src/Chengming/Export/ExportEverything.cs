using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Export;

/// <summary>导出: everything as folders of pages, tables and original files that can be read without the platform. Appears whole or not at all.</summary>
internal sealed class ExportEverything(PlatformDb db, IEnumerable<IExportPart> parts)
{
    /// <summary>Exports into a folder that is not there yet or is empty; returns the number of files.</summary>
    /// <exception cref="IOException">There is something in the folder.</exception>
    public async Task<int> RunAsync(
        string folder,
        ActionContext context,
        IProgress<WorkProgress> progress,
        CancellationToken cancel
    )
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new IOException($"{folder} 不是空的。导出不会覆盖已有文件，请换一个文件夹。");
        }

        var part = target + ".part";
        try
        {
            Drop(part);
            OwnersOnly.CreateFolder(part);
            var written = new ExportFolder(part);
            var sections = new List<ExportSection>();
            var ordered = parts.OrderBy(p => p.Order).ToList();
            foreach (var (done, one) in ordered.Index())
            {
                progress.Report(new(100 * done / ordered.Count, one.Title));
                written.BeginPart();
                await one.WriteAsync(written, cancel);
                sections.Add(new ExportSection(one.Title, [.. written.Links]));
            }

            await written.WritePageAsync("index.html", "政府信息公开工作平台导出", sections);
            db.Record(context, new EverythingExported(AuditSubject.Platform, target, written.Files));
            await db.SaveChangesAsync(cancel);
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(part, target);
            return written.Files;
        }
        finally
        {
            Drop(part);
        }
    }

    private static void Drop(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>Everything was exported.</summary>
/// <param name="Subject">The platform.</param>
/// <param name="Folder">Where to.</param>
/// <param name="Files">Number of files.</param>
[Term("导出全部内容")]
public sealed record EverythingExported(AuditSubject Subject, string Folder, int Files) : AuditedEvent(Subject);

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Storing;

/// <summary>下载文件: hands out the bytes of a file, after they were found to be those that were given in, and records who took them.</summary>
public sealed class DownloadFile(PlatformDb db, FolderFileStore store)
{
    /// <summary>Opens the file.</summary>
    /// <exception cref="DamagedContentException">It is no longer what was given in.</exception>
    public async Task<Stream> RunAsync(Guid fileId, ActionContext context, CancellationToken cancel)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Id == fileId, cancel);
        var content = await store.OpenVerifiedAsync(file.Hash, cancel);
        try
        {
            db.Record(context, new FileDownloaded(file.Subject));
            await db.SaveChangesAsync(cancel);
            return content;
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }
}

/// <summary>A file was downloaded.</summary>
[Term("下载文件")]
public sealed record FileDownloaded(AuditSubject Subject) : AuditedEvent(Subject);

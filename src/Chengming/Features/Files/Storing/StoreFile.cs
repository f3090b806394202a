using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Storing;

/// <summary>
/// 存入文件: looks at a file, has it scanned for viruses, and keeps it for an agency. Giving in the same bytes again answers with the
/// file that is there.
/// </summary>
public sealed class StoreFile(PlatformDb db, FolderFileStore store, FileReception reception, TimeProvider clock)
{
    /// <summary>The file.</summary>
    /// <param name="AgencyId">The agency it belongs to.</param>
    /// <param name="Name">Name it is given in under.</param>
    /// <param name="Content">A stream that can seek; its position afterwards is anywhere.</param>
    /// <param name="CleanedFromId">The file it is a cleaned copy of; null for one that is given in.</param>
    /// <param name="ForCheckOnly">True when nothing but a check before release needs it; everybody else holds what they store.</param>
    public sealed record Input(
        Guid AgencyId,
        string Name,
        Stream Content,
        Guid? CleanedFromId = null,
        bool ForCheckOnly = false
    );

    /// <summary>Keeps the file, or says what has to be mended. The bytes are on disk before anything in the database speaks of them.</summary>
    public async Task<Outcome<StoredFile>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var received = await reception.ExamineAsync(
            new(input.Name, input.Content, nameof(input.Content)),
            context,
            cancel
        );
        if (!received.IsDone)
        {
            return received.Problems.ToList();
        }

        input.Content.Position = 0;
        var content = await store.SaveAsync(input.Content, input.Content.Length, cancel);
        return await HeldAsync(input, content.Hash, cancel)
            ?? await EnterAsync(input, received.Value, content, context, cancel);
    }

    /// <summary>The file that is there already, held when it was there for a check only; null when there is none.</summary>
    private async Task<StoredFile?> HeldAsync(Input input, ContentHash hash, CancellationToken cancel)
    {
        var file = await FindAsync(input, hash, cancel);
        if (file is not { IsForCheckOnly: true } || input.ForCheckOnly)
        {
            return file;
        }

        file.Hold();
        try
        {
            await db.SaveChangesAsync(cancel);
            return file;
        }
        catch (ChangedMeanwhileException)
        {
            // Somebody else held it at the same moment, or its time was over and it is gone.
            db.ChangeTracker.Clear();
            return await FindAsync(input, hash, cancel);
        }
    }

    private async Task<StoredFile> EnterAsync(
        Input input,
        ReceivedFile received,
        StoredContent content,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var file = new StoredFile(
            input.AgencyId,
            input.Name,
            received.Kind,
            content,
            received.Virus,
            context.Actor,
            clock.GetUtcNow(),
            input.CleanedFromId,
            input.ForCheckOnly
        );
        db.Add(file);
        db.Record(context, new FileStored(file.Subject));
        try
        {
            await db.SaveChangesAsync(cancel);
            await KeepAsync(input, content.Hash, cancel);
            return file;
        }
        catch (DbUpdateException)
        {
            // Somebody gave in the same bytes at the same moment: the unique index holds, and theirs is the answer.
            db.ChangeTracker.Clear();
            if (await HeldAsync(input, content.Hash, cancel) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    /// <summary>The same bytes may have lain there for an older file and been removed with it before this one was entered.</summary>
    private async Task KeepAsync(Input input, ContentHash hash, CancellationToken cancel)
    {
        if (!store.Exists(hash))
        {
            input.Content.Position = 0;
            await store.SaveAsync(input.Content, input.Content.Length, cancel);
        }
    }

    private Task<StoredFile?> FindAsync(Input input, ContentHash hash, CancellationToken cancel) =>
        db.Set<StoredFile>()
            .SingleOrDefaultAsync(
                f => f.AgencyId == input.AgencyId && f.Hash == hash && f.CleanedFromId == input.CleanedFromId,
                cancel
            );
}

/// <summary>A file was kept.</summary>
[Term("存入文件")]
public sealed record FileStored(AuditSubject Subject) : AuditedEvent(Subject);

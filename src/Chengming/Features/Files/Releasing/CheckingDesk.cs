using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Storing;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Releasing;

/// <summary>Notes what a check found, for a file that was given in and for a cleaned copy alike.</summary>
internal sealed class CheckingDesk(PlatformDb db, CheckedContents contents, TimeProvider clock)
{
    /// <summary>Keeps what was found. Of two people who have the same file checked at one moment the later one's answer is the earlier's.</summary>
    public async Task<ReleaseCheck> NoteAsync(
        StoredFile file,
        CheckedContent content,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var found = contents.Seal(file.Id, content);
        var check = await FindAsync(file, cancel);
        if (check is null)
        {
            check = new ReleaseCheck(file, content, found, context.Actor, clock.GetUtcNow());
            db.Add(check);
        }
        else
        {
            check.Replace(content, found, context.Actor, clock.GetUtcNow());
        }

        db.Record(context, new FileChecked(file.Subject, check.Errors, check.Warnings, check.Questions, check.IsWhole));
        try
        {
            await db.SaveChangesAsync(cancel);
            return check;
        }
        catch (Exception e) when (e is DbUpdateException or ChangedMeanwhileException)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(file, cancel) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    private Task<ReleaseCheck?> FindAsync(StoredFile file, CancellationToken cancel) =>
        db.Set<ReleaseCheck>().SingleOrDefaultAsync(c => c.Id == file.Id, cancel);
}

/// <summary>A file was checked before release.</summary>
/// <param name="Subject">The file.</param>
/// <param name="Errors">How many findings must not go out.</param>
/// <param name="Warnings">How many are usually wrong.</param>
/// <param name="Questions">How many somebody has to look at.</param>
/// <param name="IsWhole">Whether everything could be looked at.</param>
[Term("发布前检查文件")]
public sealed record FileChecked(AuditSubject Subject, int Errors, int Warnings, int Questions, bool IsWhole)
    : AuditedEvent(Subject);

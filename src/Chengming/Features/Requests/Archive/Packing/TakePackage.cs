using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Packing;

/// <summary>取用案卷包: the ZIP, decrypted as it is sent. It names applicants, so each time is written down.</summary>
internal sealed class TakePackage(PlatformDb db, SealedContents contents, TimeProvider clock)
{
    /// <summary>Which package.</summary>
    public sealed record Input(Guid PackageId);

    /// <summary>Gives it, or says why not.</summary>
    public async Task<Outcome<TakenFile>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var package = await db.Set<CasePackage>()
            .AsNoTracking()
            .Include(p => p.Content)
            .SingleAsync(p => p.Id == input.PackageId, cancel);
        if (!RequestKeepers.May(context.Actor, package.AgencyId, RequestKeepers.Workers))
        {
            return new Problem("", "案卷里有身份信息，只给本机关的承办人和公开工作机构负责人取用。");
        }

        if (package is not { State: PackageState.Done, Content: { } zip } || package.KeptUntil < clock.GetUtcNow())
        {
            return new Problem("", "这个案卷包还没有做好，或者已经销毁。");
        }

        var opened = await contents.OpenAsync(zip, cancel);
        db.Record(context, new PackageTaken(package.Subject, package.Files.Count));
        await db.SaveChangesAsync(cancel);
        return new TakenFile(
            async (output, stop) =>
            {
                await using (opened)
                {
                    await opened.CopyToAsync(output, stop);
                }
            }
        );
    }
}

/// <summary>A package of files was taken.</summary>
/// <param name="Subject">The package.</param>
/// <param name="Count">How many files.</param>
[Term("取用案卷包")]
public sealed record PackageTaken(AuditSubject Subject, int Count) : AuditedEvent(Subject);

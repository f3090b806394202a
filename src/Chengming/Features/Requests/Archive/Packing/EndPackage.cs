using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Packing;

/// <summary>取消或者删除案卷包: stops the making of it, or destroys what was made. The files themselves are not touched.</summary>
internal sealed class EndPackage(PlatformDb db, DestroySealedFile destroy, TimeProvider clock)
{
    /// <summary>Which package.</summary>
    public sealed record Input(Guid PackageId);

    /// <summary>Ends it, or says why not.</summary>
    public async Task<Outcome<CasePackage>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var package = await db.Set<CasePackage>()
            .Include(p => p.Content)
            .SingleAsync(p => p.Id == input.PackageId, cancel);
        if (!RequestKeepers.May(context.Actor, package.AgencyId, RequestKeepers.Workers))
        {
            return new Problem("", "案卷包只由本机关的承办人和公开工作机构负责人取消或者删除。");
        }

        if (!package.IsWorkedOn && package.State is not PackageState.Done)
        {
            return new Problem("", "这个案卷包已经不在了。");
        }

        if (package.Content is { } content)
        {
            await destroy.RunAsync(content, cancel);
        }

        package.Remove($"{context.Actor.Name}{(package.IsWorkedOn ? "取消" : "删除")}", clock.GetUtcNow());
        db.Record(context, new PackageEnded(package.Subject));
        await db.SaveChangesAsync(cancel);
        return package;
    }
}

/// <summary>A package was cancelled or deleted.</summary>
/// <param name="Subject">The package.</param>
[Term("取消或者删除案卷包")]
public sealed record PackageEnded(AuditSubject Subject) : AuditedEvent(Subject);

using System.IO.Pipelines;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Files.Virus;
using Chengming.Features.Notifications;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Packing;

/// <summary>
/// 打包案卷: makes the packages that somebody asked for, and destroys those whose time is over. The ZIP is encrypted while it is written; broken off at
/// any moment nothing of it is left, and it is begun anew.
/// </summary>
internal sealed class MakePackages(
    IServiceScopeFactory scopes,
    PlatformDb db,
    SealFile seal,
    DestroySealedFile destroy,
    PlatformSettings settings,
    Notify notify,
    TimeProvider clock
) : IPlatformJob
{
    public const string JobName = "case-packages";

    public string Name => JobName;

    public string Title => "打包案卷";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        await RemoveOldAsync(cancel);
        while (await NextAsync(cancel) is { } package)
        {
            await MakeAsync(package, cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task RemoveOldAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var old = await db.Set<CasePackage>()
            .Include(p => p.Content)
            .Where(p => p.State == PackageState.Done && p.KeptUntil < now)
            .ToListAsync(cancel);
        foreach (var package in old)
        {
            await destroy.RunAsync(package.Content!, cancel);
            package.Remove("保留的天数已过", now);
            db.Record(ActionContext.Platform(Title), new PackageEnded(package.Subject));
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private Task<CasePackage?> NextAsync(CancellationToken cancel) =>
        db.Set<CasePackage>()
            .AsNoTracking()
            .Where(CasePackage.WorkedOn)
            .OrderBy(p => p.AskedAt)
            .FirstOrDefaultAsync(cancel);

    private async Task MakeAsync(CasePackage package, CancellationToken cancel)
    {
        if (await OwnerAsync(package, cancel) is not { } by)
        {
            await EndAsync(package, $"{package.AskedByName}已经不办理依申请公开，没有打包。", cancel);
            return;
        }

        try
        {
            await KeepAsync(package, await SealAsync(package, by, cancel), by, cancel);
        }
        catch (PackageGivenUpException e)
        {
            await EndAsync(package, e.Why, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await EndAsync(package, "打包时出错，没有做成。请稍后再试；仍不行的，请系统管理员查看运行日志。", cancel);
            throw;
        }
    }

    /// <summary>Writes and encrypts at the same time, so that the ZIP lies nowhere in plain.</summary>
    private async Task<SealedFile> SealAsync(CasePackage package, ActionContext by, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var pipe = new Pipe();
        var writing = WriteAsync(package, by, pipe.Writer, stop.Token);
        try
        {
            var received = new ReceivedFile(
                $"{package.Title}.zip",
                FileKinds.WithId(TakeFile.Zip),
                VirusVerdict.NotScanned("由平台生成")
            );
            var file = await seal.RunAsync(new(package.AgencyId, received, pipe.Reader.AsStream()), by, stop.Token);
            await writing;
            return file;
        }
        finally
        {
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await Task.WhenAny(writing);
        }
    }

    private async Task WriteAsync(CasePackage package, ActionContext by, PipeWriter pipe, CancellationToken cancel)
    {
        try
        {
            await using (var output = pipe.AsStream(leaveOpen: true))
            {
                await new PackageContent(scopes, package, by).WriteAsync(
                    output,
                    done => GoesOnAsync(package, done, cancel),
                    cancel
                );
            }

            await pipe.CompleteAsync();
        }
        catch (Exception e)
        {
            await pipe.CompleteAsync(e);
            throw;
        }
    }

    /// <summary>Says how far it is; false when somebody cancelled it.</summary>
    private async Task<bool> GoesOnAsync(CasePackage package, int done, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        return await Still(own, package)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(p => p.State, PackageState.Running).SetProperty(p => p.FilesDone, done),
                    cancel
                ) > 0;
    }

    private async Task KeepAsync(CasePackage package, SealedFile zip, ActionContext by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var until = now.AddDays((await settings.GetAsync<ArchiveSettings>(cancel)).PackageDays);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(zip);
        db.Record(by, new PackageMade(package.Subject, package.Files.Count, zip.PlainHash.Value));
        notify.Add(
            [package.AskedById],
            new($"案卷包已做好：{package.Title}", $"共 {package.Files.Count} 卷，请按期取用。", ArchiveLinks.Packages)
        );
        await db.SaveChangesAsync(cancel);
        var ended = await Still(db, package)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(p => p.State, PackageState.Done)
                        .SetProperty(p => p.ContentId, zip.Id)
                        .SetProperty(p => p.EndedAt, now)
                        .SetProperty(p => p.KeptUntil, until),
                cancel
            );
        // Cancelled at the last moment: nothing is entered, and the bytes are taken out of the store in a day.
        if (ended == 1)
        {
            await transaction.CommitAsync(cancel);
        }
    }

    private Task<int> EndAsync(CasePackage package, string? why, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return why is null
            ? Task.FromResult(0)
            : Still(db, package)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(p => p.State, PackageState.Failed)
                            .SetProperty(p => p.Remark, why)
                            .SetProperty(p => p.EndedAt, now),
                    cancel
                );
    }

    private static IQueryable<CasePackage> Still(PlatformDb at, CasePackage package) =>
        at.Set<CasePackage>().Where(CasePackage.WorkedOn).Where(p => p.Id == package.Id);

    /// <summary>The person who asked, with the roles of now; null when the person may not take files any more.</summary>
    private async Task<ActionContext?> OwnerAsync(CasePackage package, CancellationToken cancel)
    {
        var owner = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == package.AskedById, cancel);
        if (owner is not { IsEnabled: true })
        {
            return null;
        }

        var actor = new Actor(owner.Id, owner.Name, owner.AgencyId, owner.Roles.ToHashSet());
        return RequestKeepers.May(actor, package.AgencyId, RequestKeepers.Workers)
            ? new ActionContext(actor, Reason: $"打包案卷：{package.Title}")
            : null;
    }
}

/// <summary>A package of files was made.</summary>
/// <param name="Subject">The package.</param>
/// <param name="Count">How many files.</param>
/// <param name="FileHash">SHA-256 of the ZIP.</param>
[Term("做好案卷包")]
public sealed record PackageMade(AuditSubject Subject, int Count, string FileHash) : AuditedEvent(Subject);

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Importing;

/// <summary>
/// 处理存量导入: reads what was brought, takes what was confirmed, submits what was wished. Row by row, each whole or not at all, so that it
/// may be broken off at any moment and goes on where it stood.
/// </summary>
internal sealed class WorkOnItemImports(
    IServiceScopeFactory scopes,
    PlatformDb db,
    FolderFileStore store,
    TimeProvider clock
) : IPlatformJob
{
    public const string JobName = "item-imports";

    private const int Portion = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Name => JobName;

    public string Title => "处理存量导入";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        await db.Set<ItemImport>().Where(i => i.CreatedAt < before).ExecuteDeleteAsync(cancel);
        while (
            await db.Set<ItemImport>()
                .AsNoTracking()
                .Where(i =>
                    i.State == ItemImportState.Reading
                    || i.State == ItemImportState.Taking
                    || i.State == ItemImportState.Submitting
                )
                .OrderBy(i => i.CreatedAt)
                .FirstOrDefaultAsync(cancel)
                is { } import
        )
        {
            db.ChangeTracker.Clear();
            await (
                import.State switch
                {
                    ItemImportState.Reading => ReadAsync(import, cancel),
                    ItemImportState.Taking => EachAsync(import, ItemImportRowState.Ready, TakeAsync, cancel),
                    _ => EachAsync(import, ItemImportRowState.Taken, SubmitAsync, cancel),
                }
            );
        }
    }

    private async Task ReadAsync(ItemImport import, CancellationToken cancel)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == import.SourceId, cancel);
        if (file is null || !store.Exists(file.Hash))
        {
            await EndAsync(import, ItemImportState.Unreadable, "文件已过保存期，请重新上传。", cancel);
            return;
        }

        var agency = await db.Agencies.Where(a => a.Id == import.AgencyId).Select(a => a.Name).SingleAsync(cancel);
        var content = await store.ReadAsync(file.Hash, cancel);
        var read = import.IsFolder
            ? ReadFolder(import, content, agency, cancel)
            : ImportReading.OfTable(import.Id, FileKinds.WithId(file.KindId), content, cancel);
        if (!read.IsDone)
        {
            await EndAsync(import, ItemImportState.Unreadable, read.Problems[0].Message, cancel);
            return;
        }

        var same = await SameItems.OfAsync(db, import.AgencyId, cancel);
        ImportReading.Check(read.Value.Rows, import.IsFolder, same, cancel);
        // What a broken-off reading left behind is read anew.
        await db.Set<ItemImportRow>().Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(cancel);
        foreach (var portion in read.Value.Rows.Chunk(Portion * 10))
        {
            db.AddRange(portion);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        var remark = same.ComparesTexts
            ? read.Value.Remark
            : $"{read.Value.Remark}本机关已有信息超过 {SameItems.MostTexts:N0} 个版本，没有逐条比对正文，只比对了文号和标题。";
        await EndAsync(import, ItemImportState.Shown, remark, cancel);
    }

    private Outcome<ReadRows> ReadFolder(ItemImport import, byte[] content, string agency, CancellationToken cancel)
    {
        using var bytes = new MemoryStream(content, writable: false);
        using var folder = ImportFolder.OfZip(bytes);
        return folder is null
            ? new Problem("Source", "压缩包已损坏，或者里面的文件太多。请重新打包后上传。")
            : ImportReading.OfFolder(folder, import, agency, (done, total) => Tell(import, done, total), cancel);
    }

    /// <summary>Does something to each row that stands so, until none is left or somebody stops it.</summary>
    private async Task EachAsync(
        ItemImport import,
        ItemImportRowState state,
        Func<ItemImport, ItemImportRow, ImportFolder?, IServiceProvider, ActionContext, CancellationToken, Task> act,
        CancellationToken cancel
    )
    {
        if (await OwnerAsync(import, cancel) is not { } context)
        {
            await EndAsync(import, ItemImportState.Taken, $"{import.OwnerName}的账号已停用，没有继续。", cancel);
            return;
        }

        using var bytes =
            import.IsFolder && state is ItemImportRowState.Ready ? await SourceAsync(import, cancel) : null;
        using var folder = bytes is null ? null : ImportFolder.OfZip(bytes);
        var (order, done) = (0, import.Done);
        while (true)
        {
            var ids = await db.Set<ItemImportRow>()
                .Where(r => r.ImportId == import.Id && r.State == state && r.Order > order)
                .OrderBy(r => r.Order)
                .Take(Portion)
                .Select(r => new { r.Id, r.Order })
                .ToListAsync(cancel);
            if (ids.Count == 0)
            {
                await EndAsync(import, ItemImportState.Taken, import.Remark, cancel);
                return;
            }

            foreach (var id in ids)
            {
                // A row has a unit of work of its own, so that one that fails leaves nothing behind.
                await using var scope = scopes.CreateAsyncScope();
                var own = scope.ServiceProvider.GetRequiredService<PlatformDb>();
                var row = await own.Set<ItemImportRow>().AsNoTracking().SingleAsync(r => r.Id == id.Id, cancel);
                await act(import, row, folder, scope.ServiceProvider, context, cancel);
                own.ChangeTracker.Clear();
                own.Update(row);
                await own.SaveChangesAsync(cancel);
                (order, done) = (id.Order, done + 1);
            }

            if (!await GoesOnAsync(import, done, cancel))
            {
                return;
            }
        }
    }

    private static async Task TakeAsync(
        ItemImport import,
        ItemImportRow row,
        ImportFolder? folder,
        IServiceProvider services,
        ActionContext context,
        CancellationToken cancel
    )
    {
        byte[]? document = null;
        if (import.IsFolder)
        {
            var place = folder?.Files.FirstOrDefault(f => f.Name == row.Place).Place;
            if (place is null)
            {
                row.Fail("上传的压缩包已过保存期，请重新上传。");
                return;
            }

            try
            {
                document = folder!.Read(place);
            }
            catch (Exception e) when (e is InvalidDataException or UnfoldsTooFarException)
            {
                row.Fail("压缩包里的这个文件打不开，请换一份再导入。");
                return;
            }
        }

        var taken = await services
            .GetRequiredService<TakeImportRow>()
            .RunAsync(new(import, row, document), context, cancel);
        if (taken.IsDone)
        {
            row.Take();
        }
        else
        {
            row.Fail(string.Concat(taken.Problems.Select(p => p.Message)));
        }
    }

    private static async Task SubmitAsync(
        ItemImport import,
        ItemImportRow row,
        ImportFolder? folder,
        IServiceProvider services,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var own = services.GetRequiredService<PlatformDb>();
        var item = await own.Set<DisclosureItem>().AsNoTracking().SingleAsync(i => i.Id == row.Id, cancel);
        if (item.State is not (ItemState.Drafting or ItemState.Returned))
        {
            row.Submitted("");
            return;
        }

        var outcome = await services
            .GetRequiredService<SubmitItem>()
            .RunAsync(new(item.Id, item.Version, Opinion: $"存量导入：{import.FileName}"), context, cancel);
        row.Submitted(outcome.IsDone ? "" : string.Concat(outcome.Problems.Select(p => p.Message)));
    }

    private async Task<MemoryStream?> SourceAsync(ItemImport import, CancellationToken cancel)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == import.SourceId, cancel);
        return file is null || !store.Exists(file.Hash)
            ? null
            : new MemoryStream(await store.ReadAsync(file.Hash, cancel), writable: false);
    }

    /// <summary>The person who brought the items, with the roles of now; null when the account may do nothing any more.</summary>
    private async Task<ActionContext?> OwnerAsync(ItemImport import, CancellationToken cancel)
    {
        var owner = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == import.OwnerId, cancel);
        return owner is { IsEnabled: true }
            ? new ActionContext(
                new Actor(owner.Id, owner.Name, owner.AgencyId, owner.Roles.ToHashSet()),
                Reason: $"存量导入：{import.FileName}"
            )
            : null;
    }

    private void Tell(ItemImport import, int done, int total)
    {
        if (done % Portion == 0)
        {
            db.Set<ItemImport>()
                .Where(i => i.Id == import.Id)
                .ExecuteUpdate(s => s.SetProperty(i => i.Done, done).SetProperty(i => i.Total, total));
        }
    }

    /// <summary>Says how far it is; false when somebody stopped it.</summary>
    private async Task<bool> GoesOnAsync(ItemImport import, int done, CancellationToken cancel) =>
        await db.Set<ItemImport>()
            .Where(i => i.Id == import.Id && i.State == import.State)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Done, done), cancel) > 0;

    private Task<int> EndAsync(ItemImport import, ItemImportState state, string remark, CancellationToken cancel) =>
        db.Set<ItemImport>()
            .Where(i => i.Id == import.Id && i.State == import.State)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.State, state).SetProperty(i => i.Remark, remark), cancel);
}

using System.IO.Compression;
using System.Text;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Importing;
using Chengming.Features.Publishing.Items;
using Chengming.Jobs;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Importing;

/// <summary>A person of an agency who brings existing items, and the work in the background.</summary>
internal sealed class ImportDesk(PortalServer server, string agency = "demo-yjj")
{
    private readonly PublishingDesk desk = new(server, agency);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A ZIP file as Windows packs it: names in GBK that do not say so.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, gbk))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public async Task<Outcome<ItemImport>> BeginAsync(string name, byte[] content, string? earlierIn = null)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return await WithAsync(s =>
            s.GetRequiredService<BeginItemImport>()
                .RunAsync(
                    new(context.Actor.AgencyId!.Value, name, new MemoryStream(content), null, earlierIn, true),
                    context,
                    Cancel
                )
        );
    }

    /// <summary>Brings a file and has it read.</summary>
    public async Task<ItemImport> BroughtAsync(string name, byte[] content, string? earlierIn = null)
    {
        var import = (await BeginAsync(name, content, earlierIn)).OrThrow();
        await WorkAsync();
        return await ImportAsync(import.Id);
    }

    public async Task<Outcome<ItemImport>> DirectAsync(Guid import, ItemImportWish wish)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return await WithAsync(s =>
            s.GetRequiredService<DirectItemImport>().RunAsync(new(import, wish), context, Cancel)
        );
    }

    public async Task MendAsync(Guid import, params MendedRow[] rows)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        (
            await WithAsync(s => s.GetRequiredService<MendImportRows>().RunAsync(new(import, rows), context, Cancel))
        ).OrThrow();
    }

    /// <summary>The draft of one row, as the work makes it just before it is broken off.</summary>
    public async Task<Outcome<DisclosureItem>> TakeAsync(ItemImport import, ItemImportRow row)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return await WithAsync(s =>
            s.GetRequiredService<TakeImportRow>().RunAsync(new(import, row, null), context, Cancel)
        );
    }

    /// <summary>The work in the background, until there is none left.</summary>
    public Task<bool> WorkAsync() =>
        WithAsync(async s =>
        {
            var job = s.GetServices<IPlatformJob>().Single(j => j.Name == WorkOnItemImports.JobName);
            await job.RunAsync(Cancel);
            return true;
        });

    public Task<ItemImport> ImportAsync(Guid id) =>
        WithAsync(s =>
            s.GetRequiredService<PlatformDb>().Set<ItemImport>().AsNoTracking().SingleAsync(i => i.Id == id, Cancel)
        );

    public Task<List<ItemImportRow>> RowsAsync(Guid import) =>
        WithAsync(s =>
            s.GetRequiredService<PlatformDb>()
                .Set<ItemImportRow>()
                .AsNoTracking()
                .Where(r => r.ImportId == import)
                .OrderBy(r => r.Order)
                .ToListAsync(Cancel)
        );

    public Task<ItemVersion> NewestAsync(Guid item) => desk.NewestAsync(item);

    public Task<DisclosureItem> ItemAsync(Guid item) => desk.ItemAsync(item);

    public Task<int> PublicAsync() =>
        WithAsync(s => s.GetRequiredService<PlatformDb>().Set<PublicItem>().CountAsync(Cancel));

    private async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}

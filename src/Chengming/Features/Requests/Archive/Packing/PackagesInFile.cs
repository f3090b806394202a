using Chengming.Data;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Archive.Papers;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Packing;

/// <summary>Packages add no paper to a file, but hold copies of all of them: the destruction of a file destroys every package that it is in.</summary>
internal sealed class PackagesInFile(PlatformDb db, DestroySealedFile destroy, TimeProvider clock) : IFilePapers
{
    public Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<FilePaper>>([]);

    public async Task EraseAsync(Guid requestId, CancellationToken cancel)
    {
        var file = await db.Set<CaseFile>()
            .AsNoTracking()
            .Where(f => f.RequestId == requestId)
            .Select(f => new { f.Id, f.AgencyId })
            .SingleOrDefaultAsync(cancel);
        if (file is null)
        {
            return;
        }

        var packages = await db.Set<CasePackage>()
            .Include(p => p.Content)
            .Where(p => p.AgencyId == file.AgencyId)
            .Where(p =>
                p.State == PackageState.Waiting || p.State == PackageState.Running || p.State == PackageState.Done
            )
            .ToListAsync(cancel);
        foreach (var package in packages.Where(p => p.Files.Contains(file.Id)))
        {
            if (package.Content is { } content)
            {
                await destroy.RunAsync(content, cancel);
            }

            package.Remove("其中的案卷已经销毁", clock.GetUtcNow());
        }
    }
}

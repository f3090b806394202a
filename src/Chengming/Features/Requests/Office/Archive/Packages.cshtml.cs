using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Office;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Packing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>打包取用: the files of a year or of an appraisal as one ZIP, made in the background.</summary>
internal sealed class PackagesModel(PlatformDb db, AskForPackage ask, EndPackage end, TakePackage take) : OfficePage
{
    private const int MostShown = 30;

    [BindProperty]
    public int? Year { get; set; }

    /// <summary>The agency's packages, newest first.</summary>
    public IReadOnlyList<CasePackage> Packages { get; private set; } = [];

    /// <summary>The years in which cases were closed that are filed now, with how many.</summary>
    public IReadOnlyList<(int Year, int Count)> Years { get; private set; } = [];

    /// <summary>True while the platform works on one.</summary>
    public bool IsBusy => Packages.Any(p => p.IsWorkedOn);

    /// <summary>True when the person takes files.</summary>
    public bool MayTake => RequestKeepers.May(HttpContext.Acting().Actor, Own, RequestKeepers.Workers);

    private Guid Own => User.Scope().AgencyId;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    /// <summary>打包一个年度.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => AskAsync(new(Own, Year ?? 0, null), cancel);

    /// <summary>打包一批到期案卷.</summary>
    public Task<IActionResult> OnPostBatchAsync(Guid appraisal, CancellationToken cancel) =>
        AskAsync(new(Own, null, appraisal), cancel);

    /// <summary>取消或者删除.</summary>
    public Task<IActionResult> OnPostEndAsync(Guid package, CancellationToken cancel) =>
        OnAsync(
            package,
            async () =>
            {
                var outcome = await end.RunAsync(new(package), HttpContext.Acting(), cancel);
                return outcome.IsDone
                    ? DoneAt(
                        ArchiveLinks.Packages,
                        outcome.Value.State is PackageState.Cancelled ? "已取消，没有留下任何内容。" : "已删除案卷包。"
                    )
                    : Refused(outcome.Problems);
            },
            cancel
        );

    /// <summary>取用.</summary>
    public Task<IActionResult> OnPostTakeAsync(Guid package, CancellationToken cancel) =>
        OnAsync(
            package,
            async () =>
            {
                var taken = await take.RunAsync(new(package), HttpContext.Acting(), cancel);
                var name = Packages.First(p => p.Id == package).Title;
                return taken.IsDone
                    ? new WrittenFile(FileKinds.WithId(TakeFile.Zip), $"{name}.zip", taken.Value.WriteAsync)
                    : Refused(taken.Problems);
            },
            cancel
        );

    private async Task<IActionResult> AskAsync(AskForPackage.Input input, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        Outcome<CasePackage> outcome = await ask.RunAsync(input, HttpContext.Acting(), cancel);
        return outcome.IsDone
            ? DoneAt(
                ArchiveLinks.Packages,
                $"已开始打包{outcome.Value.Title}，共 {outcome.Value.Files.Count} 卷；做好后通知您。"
            )
            : Refused(outcome.Problems);
    }

    private async Task<IActionResult> OnAsync(Guid package, Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return Packages.Any(p => p.Id == package) ? await act() : NotFound();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Packages = await db.Set<CasePackage>()
            .AsNoTracking()
            .Include(p => p.Content)
            .Where(p => p.AgencyId == Own)
            .OrderByDescending(p => p.AskedAt)
            .ThenByDescending(p => p.Id)
            .Take(MostShown)
            .ToListAsync(cancel);
        var years = await db.Set<CaseFile>()
            .Where(f => f.AgencyId == Own && f.State != FileState.Destroyed)
            .GroupBy(f => f.Year)
            .Select(g => new { Year = g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Year)
            .ToListAsync(cancel);
        Years = [.. years.Select(y => (y.Year, y.Count))];
    }
}

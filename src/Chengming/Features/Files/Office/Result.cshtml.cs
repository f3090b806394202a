using Chengming.Features.Accounts;
using Chengming.Features.Files.Cleaning;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Files.Office;

/// <summary>What was found in a file, and the cleaned copy.</summary>
[EnableRateLimiting(FilesFeature.CheckLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ResultModel(
    CheckedFiles checkedFiles,
    CheckedContents contents,
    CleanFile clean,
    PlatformSettings settings
) : OfficePage
{
    /// <summary>Places of one kind that are shown at once; the others unfold.</summary>
    public const int ShownAtOnce = 20;

    [BindProperty]
    public bool RemoveHidden { get; set; }

    public CheckedFileInFull Found { get; private set; } = null!;

    public CheckedContent Seen { get; private set; } = null!;

    /// <summary>The day until which this is kept: an original as long as its copies.</summary>
    public DateOnly KeptUntil { get; private set; }

    /// <summary>What was found, grouped by what it is, in the order of the file.</summary>
    public IEnumerable<IGrouping<FindingKind, ReleaseFinding>> KindsOf(FindingSeverity severity) =>
        Seen.Findings.Where(f => f.Kind.Severity == severity).GroupBy(f => f.Kind);

    public bool CanClean => ReleaseCleaner.CanClean(Found.File.Kind);

    /// <summary>False for a copy in which nothing is left to take out, and for plain text, in which nothing is unseen.</summary>
    public bool MayNeedCleaning =>
        Found.File.Kind.Structure is not FileStructure.Text
        && (Found.Original is null || Seen.Findings.Any(f => f.IsCleanable));

    /// <summary>True when the file can have sheets, rows or slides that are hidden.</summary>
    public bool MayHide => Found.File.Kind.Structure is FileStructure.OfficeXml;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FillAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FillAsync(id, cancel))
        {
            return NotFound();
        }

        var outcome = await clean.RunAsync(new(id, RemoveHidden), HttpContext.Acting(), cancel);
        if (outcome.Value is not { } copy)
        {
            return Refused(outcome.Problems);
        }

        return DoneAt(
            FileLinks.Result(copy.Id),
            copy.IsClean
                ? "已生成清洁副本，并重新检查：没有发现问题。"
                : $"已生成清洁副本，并重新检查：还剩 {copy.Errors + copy.Warnings + copy.Questions} 处需要人工处理，见下。"
        );
    }

    private async Task<bool> FillAsync(Guid id, CancellationToken cancel)
    {
        if (await checkedFiles.FindAsync(id, User.Scope(), cancel) is not { } found)
        {
            return false;
        }

        var kept = (await settings.GetAsync<CheckRetention>(cancel)).KeptDays;
        (Found, Seen) = (found, contents.Open(found.Check));
        KeptUntil = ChinaTime.Day(
            found.Copies.Select(c => c.CheckedAt).Append(found.Check.CheckedAt).Max().AddDays(kept)
        );
        return true;
    }
}

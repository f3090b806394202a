using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Files.Office;

/// <summary>Where files are given in to be checked before release, and what the agency checked of late.</summary>
[EnableRateLimiting(FilesFeature.CheckLimit)]
[TypeFilter<LimitsUploadsBySetting>(Order = LimitsUploadsBySetting.BeforeTheToken)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CheckModel(CheckBeforeRelease check, CheckedFiles checkedFiles, PlatformSettings settings)
    : OfficePage
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public FileSettings Limits { get; private set; } = new();

    public CheckedFilesPage Recent { get; private set; } = new([], null);

    public bool IsLaterPage { get; private set; }

    /// <summary>How many files were checked although others could not be taken.</summary>
    public int AlsoChecked { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancel)
    {
        IsLaterPage = after is not null;
        return await FillAsync(after, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Limits = await settings.GetAsync<FileSettings>(cancel);
        if (ProblemOfAll() is { } wrong)
        {
            await FillAsync(null, cancel);
            return Refused([wrong]);
        }

        var problems = new List<Problem>();
        var done = new List<ReleaseCheck>();
        foreach (var file in Files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await check.RunAsync(
                new(User.Scope().AgencyId, file.FileName, content),
                HttpContext.Acting(),
                cancel
            );
            problems.AddRange(outcome.Problems.Select(p => p with { Field = nameof(Files) }));
            done.AddRange(outcome.Value is { } made ? [made] : []);
        }

        if (problems.Count > 0)
        {
            await FillAsync(null, cancel);
            AlsoChecked = done.Count;
            return Refused(problems);
        }

        return done is [var only]
            ? LocalRedirect(FileLinks.Result(only.Id))
            : DoneAt(
                FileLinks.Start,
                $"已检查 {done.Count} 个文件，其中 {done.Count(c => c.IsClean)} 个没有发现问题；逐个结果见下面的列表。"
            );
    }

    private Problem? ProblemOfAll() =>
        Files.Count == 0 ? new Problem(nameof(Files), "还没有选择文件；请选择一个或多个准备发布的文件。")
        : Files.Count > Limits.MostFiles
            ? new Problem(
                nameof(Files),
                $"一次最多 {Limits.MostFiles} 个文件，这次选择了 {Files.Count} 个；请分批上传。"
            )
        : Files.Sum(f => f.Length) > Limits.LargestTogetherBytes
            ? new Problem(nameof(Files), $"合计不超过 {Limits.LargestTogetherMegabytes} MB；请分批上传。")
        : null;

    private async Task<bool> FillAsync(string? after, CancellationToken cancel)
    {
        Limits = await settings.GetAsync<FileSettings>(cancel);
        var page = await checkedFiles.PageAsync(User.Scope(), after, cancel);
        Recent = page ?? Recent;
        return page is not null;
    }
}

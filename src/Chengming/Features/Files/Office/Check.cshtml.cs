using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Office.Lists;
using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Files.Office;

/// <summary>Where files are given in to be checked before release, and what the agency checked of late.</summary>
[EnableRateLimiting(FilesFeature.CheckLimit)]
[TypeFilter<LimitsUploadsBySetting>(Order = LimitsUploadsBySetting.BeforeTheToken)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CheckModel(
    ListDesk desk,
    CheckBeforeRelease check,
    CheckedFiles checkedFiles,
    PlatformSettings settings
) : OfficeListPage<CheckedFile>(desk)
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public FileSettings Limits { get; private set; } = new();

    public int KeptDays { get; private set; }

    /// <summary>True when the person looks for files checked earlier; the form for new ones does not stand in the way then.</summary>
    public bool IsSearching => View.Query.Length > 0 || View.Previous is not null;

    /// <summary>How many files were checked although others could not be taken.</summary>
    public int AlsoChecked { get; private set; }

    protected override OfficeList<CheckedFile> List => CheckedFileList.List;

    protected override IQueryable<CheckedFile> Rows() => checkedFiles.Of(User.Scope());

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Limits = await settings.GetAsync<FileSettings>(HttpContext.RequestAborted);
        KeptDays = (await settings.GetAsync<CheckRetention>(HttpContext.RequestAborted)).KeptDays;
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ProblemOfAll() is { } wrong)
        {
            Refused([wrong]);
            return await ShowAsync(cancel);
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
            AlsoChecked = done.Count;
            Refused(problems);
            return await ShowAsync(cancel);
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
}

using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Office;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Papers;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>申请材料: adds papers to a case, and strikes off what was put to the wrong one.</summary>
[TypeFilter<LimitsUploadsBySetting>(Order = LimitsUploadsBySetting.BeforeTheToken)]
internal sealed class PapersModel(PlatformDb db, RequestClocks clocks, AddPapers add, StrikePaper strike)
    : RequestPage(db, clocks)
{
    /// <summary>The paper to be struck off.</summary>
    [BindProperty]
    public Guid? Paper { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>True while that is being filled in.</summary>
    public bool IsStriking { get; private set; }

    /// <summary>The papers that are there already.</summary>
    public IReadOnlyList<CasePaper> Papers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    /// <summary>添加.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var papers = PaperEntry.Of(Request.Form.Files);
        return DoAsync(
            id,
            () => add.RunAsync(new(id, papers), HttpContext.Acting(), cancel),
            _ => $"已添加 {papers.Count} 份材料。",
            cancel
        );
    }

    /// <summary>撤除.</summary>
    public Task<IActionResult> OnPostStrikeAsync(Guid id, CancellationToken cancel)
    {
        IsStriking = true;
        return DoAsync(
            id,
            () => strike.RunAsync(new(id, Paper, Reason), HttpContext.Acting(), cancel),
            _ => "已撤除材料，内容已经销毁。",
            cancel
        );
    }

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Papers = await PaperList.OfAsync(Db, Case, cancel);
}

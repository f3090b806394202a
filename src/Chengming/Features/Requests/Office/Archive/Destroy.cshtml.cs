using Chengming.Data;
using Chengming.Features.Office.Forms;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Appraising;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>批准销毁, which cannot be taken back.</summary>
internal sealed class DestroyModel(PlatformDb db, DecideAppraisal decide) : AppraisalPage(db, decide)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What will happen.</summary>
    public Confirmation Confirmation =>
        new(
            [
                $"删除清册 {Appraisal.Number} 所列 {Appraisal.Files.Count} 卷的全部内容：申请人信息、申请内容、文书、审批、办理记录里的文字。",
                "申请人凭查询码不再能查到这些申请。",
                "登记簿保留编号、日期、答复类型，统计数字不变；销毁清册永久保存。",
                "纸质案卷由两人监销，在打印的清册上签名。备份在保存期满后不再含有这些内容。",
                "销毁后不能恢复。",
            ],
            "批准销毁",
            ArchiveLinks.Appraisal(Appraisal.Id),
            AsksReason: true,
            Version
        );

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) && Appraisal.Kind is AppraisalKind.Destroy && MayDecide ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var before = Version;
        if (!await FindAsync(id, cancel) || Appraisal.Kind is not AppraisalKind.Destroy)
        {
            return NotFound();
        }

        Version = before;
        return string.IsNullOrWhiteSpace(Reason)
            ? Refused([new(nameof(Reason), "请填写理由。")])
            : await DecideAsync(
                id,
                approves: true,
                Reason,
                $"已销毁 {Appraisal.Files.Count} 卷，这一页就是销毁清册。",
                cancel
            );
    }
}

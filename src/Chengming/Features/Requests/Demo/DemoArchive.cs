using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Archive;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Demo;

/// <summary>The filing plan of the invented bureau, and one file; other closed cases wait to be filed (演示案卷).</summary>
internal sealed class DemoArchive(PlatformDb db, KeepArchivePlan keep, FileCase file, TimeProvider clock)
{
    public async Task LoadAsync(Agency agency, ActionContext head, ActionContext handler, CancellationToken cancel)
    {
        var plan = new KeepArchivePlan.Input(
            agency.Id,
            0,
            "示001",
            "示例县应急管理局归档范围和保管期限表（示例，示档〔示例〕1号）",
            RetentionClass.TenYears.Code,
            RetentionClass.ThirtyYears.Code
        );
        (await keep.RunAsync(plan, head, cancel)).OrThrow();
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .FirstAsync(r => r.AgencyId == agency.Id && r.DecisionCode == DecisionKinds.All[0].Code, cancel);
        var filing = new FileCase.Input(
            request.Id,
            request.Version,
            ChinaTime.Today(clock),
            null,
            null,
            "口头申请，当场答复，没有另发告知书。"
        );
        (await file.RunAsync(filing, handler, cancel)).OrThrow();
    }
}

using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Complaints;
using Chengming.Time;

namespace Chengming.Features.Requests.Demo;

/// <summary>Complaints that the invented bureau received: one concluded, one open (演示投诉举报). Nobody in them exists.</summary>
internal sealed class DemoComplaints(RegisterComplaint register, ConcludeComplaint conclude, TimeProvider clock)
{
    public async Task LoadAsync(Agency agency, ActionContext handler, CancellationToken cancel)
    {
        var today = ChinaTime.Today(clock);
        var outdated = new RegisterComplaint.Input
        {
            AgencyId = agency.Id,
            About = agency.Id,
            Ground = ComplaintGround.NotUpdated.Code,
            Matter = "公开指南里的办公时间和电话与实际不符。【示例】",
            Name = "示例反映人",
            Contact = "00000000008",
            On = today.AddDays(-25),
        };
        var complaint = (await register.RunAsync(outdated, handler, cancel)).OrThrow();
        var result = new ConcludeComplaint.Input(
            complaint.Id,
            complaint.Version,
            "rectified",
            today.AddDays(-18),
            "指南的办公时间没有随夏季作息调整，已改正并答复反映人。【示例】"
        );
        (await conclude.RunAsync(result, handler, cancel)).OrThrow();
        var missing = outdated with
        {
            Ground = ComplaintGround.NotPublished.Code,
            Matter = "2025 年安全生产行政处罚结果没有在门户公开。【示例】",
            Name = null,
            Contact = null,
            On = today.AddDays(-4),
        };
        (await register.RunAsync(missing, handler, cancel)).OrThrow();
    }
}

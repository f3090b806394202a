using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Requests.Archive;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Complaints;

/// <summary>登记投诉举报结果: what was found, and what was ordered (art. 47).</summary>
[Cites(Instrument.Regulation, article: 47)]
public sealed class ConcludeComplaint(PlatformDb db, FileChange files, TimeProvider clock)
{
    /// <summary>Which complaint as it was read, and what came of it.</summary>
    public sealed record Input(Guid ComplaintId, int Version, string? Result, DateOnly? On, string? Findings);

    /// <summary>Records it, or says why not.</summary>
    public async Task<Outcome<DisclosureComplaint>> RunAsync(
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var complaint = await db.Set<DisclosureComplaint>().SingleAsync(c => c.Id == input.ComplaintId, cancel);
        var own = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == complaint.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, own, ComplaintKeepers.Roles) is { } refusal)
        {
            return refusal;
        }

        if (complaint.WhyNotConclude() is { } broken)
        {
            return broken.ToProblem();
        }

        var result = ComplaintResult.Find(input.Result);
        var check = new FieldCheck()
            .Holds(result is not null, nameof(input.Result), "请选择结果。")
            .Happened(nameof(input.On), "办结日期", input.On, ChinaTime.Today(clock), complaint.ReceivedOn, "收到日期")
            .Holds(
                result is not { IsFounded: true } || !string.IsNullOrWhiteSpace(input.Findings),
                nameof(input.Findings),
                "属实的，请写明问题和整改要求。"
            )
            .AtMost(nameof(input.Findings), "查明的情况", input.Findings, DisclosureComplaint.LongestWords);
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        db.Expect(complaint, input.Version);
        complaint.Conclude(result!, PersonalData.MaskAll(input.Findings.Tidy()), input.On!.Value);
        await files.ReopenAsync(complaint.RequestId, complaint.Subject.Name, ChinaTime.Today(clock), context, cancel);
        db.Record(context, new ComplaintConcluded(complaint.Subject, result!.Term));
        await db.SaveChangesAsync(cancel);
        return complaint;
    }
}

/// <summary>Something came of a complaint.</summary>
/// <param name="Subject">The complaint.</param>
/// <param name="Outcome">What.</param>
[Term("登记投诉举报结果")]
public sealed record ComplaintConcluded(AuditSubject Subject, string Outcome) : AuditedEvent(Subject);

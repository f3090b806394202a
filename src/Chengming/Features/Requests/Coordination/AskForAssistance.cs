using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Notifications;
using Chengming.Features.Requests.Handling;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Coordination;

/// <summary>请求协办: asks another department or colleague of the agency, by a day before the legal one. Who has an account is told.</summary>
public sealed class AskForAssistance(PlatformDb db, RequestChange change, Notify notify)
{
    /// <summary>Which case, who is asked for what, by when.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="DepartmentId">The department; null when only a colleague is asked.</param>
    /// <param name="HelperId">The colleague; null when only the department is asked.</param>
    /// <param name="Asked">What is asked for.</param>
    /// <param name="DueOn">By when.</param>
    public sealed record Input(Guid RequestId, Guid? DepartmentId, Guid? HelperId, string? Asked, DateOnly? DueOn);

    /// <summary>Asks, or says why not.</summary>
    public async Task<Outcome<Assistance>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.RequestId, cancel);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        var of = await FindAsync(input, work, cancel);
        var problems = ProblemsOf(input, work, of);
        if (problems.Count > 0)
        {
            return problems;
        }

        var asked = PersonalData.MaskAll(input.Asked.Tidy());
        var assistance = new Assistance(
            work.Request,
            of,
            asked,
            input.DueOn!.Value,
            RequestHand.Of(context.Actor),
            work.Now
        );
        db.Add(assistance);
        if (of.HandlerId is { } helper)
        {
            notify.Add(
                [helper],
                new(
                    $"请协助办理申请 {work.Request.Number}",
                    $"{context.Actor.Name}请您在 {assistance.DueOn:yyyy-MM-dd} 前：{asked}",
                    CoordinationLinks.Of(work.Request.Id)
                )
            );
        }

        db.Record(context, new AssistanceAsked(assistance.Subject, work.Request.Number, assistance.DueOn));
        await db.SaveChangesAsync(cancel);
        return assistance;
    }

    private async Task<DepartmentAndHandler> FindAsync(Input input, RequestAtWork work, CancellationToken cancel)
    {
        var department = await db.Set<AgencyDepartment>()
            .AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == input.DepartmentId && d.AgencyId == work.Agency.Id, cancel);
        var helper = await AssignRequest
            .HandlersOf(db, work.Agency.Id)
            .SingleOrDefaultAsync(a => a.Id == input.HelperId, cancel);
        return new(department?.Id, department?.Name ?? "", helper?.Id, helper?.Name ?? "");
    }

    private static List<Problem> ProblemsOf(Input input, RequestAtWork work, DepartmentAndHandler of)
    {
        if (!work.Request.IsOpen)
        {
            return [RequestRules.MustBeOpen.ToProblem()];
        }

        var last = work.Clock.DueOn;
        return new FieldCheck()
            .Holds(
                of.DepartmentId is not null || of.HandlerId is not null,
                nameof(input.DepartmentId),
                "请选择协办的科室或者人员。"
            )
            .Needed(nameof(input.Asked), "协办内容", input.Asked, Assistance.LongestWords)
            .Holds(input.DueOn is not null, nameof(input.DueOn), "请填写协办期限。")
            .Holds(input.DueOn is null || input.DueOn >= work.Today, nameof(input.DueOn), "协办期限不能早于今天。")
            .Holds(
                input.DueOn is null || last is null || input.DueOn <= last,
                nameof(input.DueOn),
                $"协办期限不能晚于答复期限 {last:yyyy-MM-dd}，还要留出办理的时间。"
            )
            .Problems;
    }
}

/// <summary>Another department or colleague was asked.</summary>
/// <param name="Subject">What was asked.</param>
/// <param name="Request">Number of the case.</param>
/// <param name="DueOn">By when.</param>
[Term("请求协办")]
public sealed record AssistanceAsked(AuditSubject Subject, string Request, DateOnly DueOn) : AuditedEvent(Subject);

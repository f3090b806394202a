using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>登记归档约定. Files that are closed keep their number and their class.</summary>
public sealed class KeepArchivePlan(PlatformDb db)
{
    /// <summary>Whose plan, as it was read, and what it says.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="Version">The version that was read; 0 while there is none.</param>
    /// <param name="Fonds">全宗号.</param>
    /// <param name="Basis">Name and number of the approved table.</param>
    /// <param name="Retention">Code of the class of usual cases.</param>
    /// <param name="RemedyRetention">Code of the class of cases with a review or a suit.</param>
    public sealed record Input(
        Guid AgencyId,
        int Version,
        string? Fonds,
        string? Basis,
        string? Retention,
        string? RemedyRetention
    );

    /// <summary>Keeps it, or says why not.</summary>
    public async Task<Outcome<ArchivePlan>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, StaffRole.DisclosureHead) is { } refusal)
        {
            return refusal;
        }

        var (usual, withRemedy) = (RetentionClass.Find(input.Retention), RetentionClass.Find(input.RemedyRetention));
        var check = new FieldCheck()
            .Needed(nameof(input.Fonds), "全宗号", input.Fonds.Tidy(), ArchivePlan.LongestFonds)
            .AtMost(nameof(input.Basis), "保管期限表的名称", input.Basis.Tidy(), ArchivePlan.LongestBasis)
            .Holds(usual is not null, nameof(input.Retention), "请选择保管期限。")
            .Holds(withRemedy is not null, nameof(input.RemedyRetention), "请选择保管期限。")
            .Holds(
                usual is null || withRemedy is null || !usual.IsLongerThan(withRemedy),
                nameof(input.RemedyRetention),
                "有复议、诉讼的案件，保管期限不短于一般案件。"
            );
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var plan = await db.Set<ArchivePlan>().SingleOrDefaultAsync(p => p.AgencyId == agency.Id, cancel);
        if (plan is null)
        {
            plan = new ArchivePlan(agency);
            db.Add(plan);
        }
        else
        {
            db.Expect(plan, input.Version);
        }

        plan.Take(input.Fonds.Tidy(), input.Basis.Tidy(), usual!, withRemedy!);
        db.Record(context.As(StaffRole.DisclosureHead), new ArchivePlanKept(plan.Subject));
        await db.SaveChangesAsync(cancel);
        return plan;
    }
}

/// <summary>What the agency's table says of disclosure cases was entered or changed.</summary>
[Term("登记归档约定")]
public sealed record ArchivePlanKept(AuditSubject Subject) : AuditedEvent(Subject);

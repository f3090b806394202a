using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>调整隶属关系: puts an agency with everything below it under another one; all paths change in one transaction.</summary>
public sealed class MoveAgency(PlatformDb db, AgencyChange change, TimeProvider clock)
{
    /// <summary>Which agency, as it was read, goes where; no parent makes it a topmost one.</summary>
    public sealed record Input(Guid AgencyId, int Version, string? Parent);

    /// <summary>Moves the agency.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        var parent = input.Parent is { Length: > 0 } code
            ? await db.Agencies.SingleOrDefaultAsync(a => a.Code == code, cancel)
            : null;
        var before = agency.Path;
        var below = await db.Agencies.Where(a => a.Path.StartsWith(before) && a.Id != agency.Id).ToListAsync(cancel);
        if (Fault(agency, parent, input, below) is { } fault)
        {
            return fault;
        }

        agency.MoveBelow(parent, clock.GetUtcNow());
        foreach (var child in below)
        {
            child.FollowPath(before, agency.Path);
        }

        db.Expect(agency, input.Version);
        db.Record(context, new AgencyMoved(agency.Subject, parent?.Name, below.Count));
        await using (var whole = await db.Database.BeginTransactionAsync(cancel))
        {
            await db.SaveChangesAsync(cancel);
            var stale = agency.Path != before && await db.Agencies.AnyAsync(a => a.Path.StartsWith(before), cancel);
            if (stale)
            {
                // Somebody entered an agency below while the paths were being changed.
                db.ChangeTracker.Clear();
                return new Problem("", "刚刚有机构登记到它的下面，请再提交一次。");
            }

            await whole.CommitAsync(cancel);
        }

        await change.ShowAsync(cancel);
        return agency;
    }

    private static Problem? Fault(Agency agency, Agency? parent, Input input, List<Agency> below)
    {
        if (AgencyChange.GoneProblem(agency) is { } gone)
        {
            return gone;
        }

        var deepest = below.Append(agency).Max(a => a.Depth) - agency.Depth;
        var fault =
            parent is null && input.Parent is { Length: > 0 } ? "没有这个上级机构，请从列表中选择。"
            : parent is null ? null
            : agency.Holds(parent) ? $"{parent.Name}是{agency.Name}自己或在它的下面，不能作为它的上级。"
            : parent.AbolishedOn is not null ? $"{parent.Name}已撤销，不能作为上级机构。"
            : parent.Depth + 1 + deepest > Agency.MostLevels ? $"机构树最多 {Agency.MostLevels} 级。"
            : null;
        return fault is null ? null : new Problem(nameof(Input.Parent), fault);
    }
}

/// <summary>An agency was put below another one.</summary>
/// <param name="Subject">The agency.</param>
/// <param name="Parent">Name of the agency above it now; null for the topmost.</param>
/// <param name="Followed">How many agencies below it moved with it.</param>
[Term("调整隶属关系")]
public sealed record AgencyMoved(AuditSubject Subject, string? Parent, int Followed) : AuditedEvent(Subject);

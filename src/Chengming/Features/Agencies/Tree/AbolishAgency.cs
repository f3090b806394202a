using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>撤销机构: from a day on an agency no longer exists (撤销、合并、重组). Its pages stay readable and name the successor.</summary>
public sealed class AbolishAgency(PlatformDb db, AgencyChange change)
{
    /// <summary>Which agency, from when, why, and who goes on with its duties.</summary>
    public sealed record Input(Guid AgencyId, int Version, DateOnly? On, string? Reason, string? Successor);

    /// <summary>Abolishes the agency.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        var successor = input.Successor is { Length: > 0 } code
            ? await db.Agencies.SingleOrDefaultAsync(a => a.Code == code, cancel)
            : null;
        var below = await db
            .Agencies.Where(a => a.ParentId == agency.Id && a.AbolishedOn == null)
            .Select(a => a.Name)
            .ToListAsync(cancel);
        var check = new FieldCheck()
            .Holds(input.On is not null, nameof(input.On), "请填写撤销日期。")
            .Needed(nameof(input.Reason), "撤销原因和文件", input.Reason, 500)
            .Holds(
                successor is not null || string.IsNullOrEmpty(input.Successor),
                nameof(input.Successor),
                "没有这个承接机构，请从列表中选择。"
            )
            .Holds(successor?.Id != agency.Id, nameof(input.Successor), "承接机构不能是它自己。")
            .Holds(
                successor?.AbolishedOn is null,
                nameof(input.Successor),
                $"{successor?.Name}已撤销，不能作为承接机构。"
            )
            .Holds(
                below.Count == 0,
                "",
                $"它下面还有 {below.Count} 个机构（{string.Join('、', below.Take(3))}），请先调整隶属关系。"
            );
        return await change.ApplyAsync(
            input.AgencyId,
            input.Version,
            check.Problems,
            (gone, now) => gone.Abolish(input.On!.Value, input.Reason!.Trim(), successor, now),
            gone => new AgencyAbolished(gone.Subject, input.On!.Value, successor?.Name),
            context with
            {
                Reason = input.Reason?.Trim(),
            },
            cancel
        );
    }
}

/// <summary>An agency was abolished.</summary>
/// <param name="Subject">The agency.</param>
/// <param name="On">The day.</param>
/// <param name="Successor">Who goes on with its duties; null when nobody does.</param>
[Term("撤销机构")]
public sealed record AgencyAbolished(AuditSubject Subject, DateOnly On, string? Successor) : AuditedEvent(Subject);

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Rules;

/// <summary>修订公开制度: begins a draft that will take the place of a published rule.</summary>
public sealed class ReviseRule(PlatformDb db)
{
    /// <summary>Whose rule, and which.</summary>
    public sealed record Input(Guid AgencyId, Guid RuleId);

    /// <summary>Begins the draft; one that was begun before is gone on with.</summary>
    public async Task<Outcome<DisclosureRule>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        var rule = await db.Set<DisclosureRule>()
            .SingleAsync(r => r.Id == input.RuleId && r.AgencyId == agency.Id, cancel);
        if (AgencyChange.GoneProblem(agency) is { } gone)
        {
            return gone;
        }

        if (rule.State is not RuleState.Published)
        {
            return new Problem("", "只有已发布的制度才能修订。");
        }

        var begun = await db.Set<DisclosureRule>()
            .FirstOrDefaultAsync(r => r.RevisesId == rule.Id && r.State == RuleState.Draft, cancel);
        if (begun is not null)
        {
            return begun;
        }

        var draft = new DisclosureRule(agency, rule);
        db.Add(draft);
        db.Record(context, new RuleRevisionBegun(draft.Subject));
        await db.SaveChangesAsync(cancel);
        return draft;
    }
}

/// <summary>A draft was begun that will take the place of a published rule.</summary>
[Term("修订公开制度")]
public sealed record RuleRevisionBegun(AuditSubject Subject) : AuditedEvent(Subject);

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Rules;

/// <summary>发布公开制度: makes a draft public; the rule that it revises goes to the archive in the same save.</summary>
public sealed class PublishRule(PlatformDb db, AgencyChange change, TimeProvider clock)
{
    /// <summary>Whose rule, and which draft as it was read.</summary>
    public sealed record Input(Guid AgencyId, Guid RuleId, int Version);

    /// <summary>Publishes the draft.</summary>
    public async Task<Outcome<DisclosureRule>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if ((AgencyChange.GoneProblem(agency) ?? GuideKeepers.Refusal(context.Actor, agency)) is { } refusal)
        {
            return refusal;
        }

        var rule = await db.Set<DisclosureRule>()
            .SingleAsync(r => r.Id == input.RuleId && r.AgencyId == agency.Id, cancel);
        var problems = new FieldCheck()
            .Holds(rule.State is RuleState.Draft, "", "这项制度已经发布。")
            .Holds(rule.IssuedOn is not null, "", "请填写成文日期后再发布。")
            .Holds(rule.InForceFrom is not null, "", "请填写施行日期后再发布。")
            .Problems;
        if (problems.Count > 0)
        {
            return problems;
        }

        var now = clock.GetUtcNow();
        rule.Publish(now);
        db.Expect(rule, input.Version);
        db.Record(context, new RulePublished(rule.Subject));
        if (rule.RevisesId is { } revised)
        {
            var before = await db.Set<DisclosureRule>().SingleAsync(r => r.Id == revised, cancel);
            if (before.State is RuleState.Published)
            {
                before.Archive(RuleValidity.Revised, now);
                db.Record(context, new RuleArchived(before.Subject, RuleValidity.Revised));
            }
        }

        await db.SaveChangesAsync(cancel);
        await change.ShowAsync(cancel);
        return rule;
    }
}

/// <summary>A rule was published.</summary>
[Term("发布公开制度")]
public sealed record RulePublished(AuditSubject Subject) : AuditedEvent(Subject);

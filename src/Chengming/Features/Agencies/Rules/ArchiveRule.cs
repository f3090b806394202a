using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Rules;

/// <summary>归档公开制度: a published rule lapsed or was repealed; its page stays and says so.</summary>
public sealed class ArchiveRule(PlatformDb db, AgencyChange change, TimeProvider clock)
{
    /// <summary>Whose rule, which as it was read, what it is now, and why.</summary>
    public sealed record Input(Guid AgencyId, Guid RuleId, int Version, RuleValidity Validity, string? Reason);

    /// <summary>Archives the rule.</summary>
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
            .Holds(rule.State is RuleState.Published, "", "只有已发布的制度才能归档。")
            .Holds(
                input.Validity is RuleValidity.Lapsed or RuleValidity.Repealed,
                nameof(input.Validity),
                "请选择失效或者废止。"
            )
            .Needed(nameof(input.Reason), "归档原因", input.Reason, 500)
            .Problems;
        if (problems.Count > 0)
        {
            return problems;
        }

        rule.Archive(input.Validity, clock.GetUtcNow());
        db.Expect(rule, input.Version);
        db.Record(context with { Reason = input.Reason!.Trim() }, new RuleArchived(rule.Subject, input.Validity));
        await db.SaveChangesAsync(cancel);
        await change.ShowAsync(cancel);
        return rule;
    }
}

/// <summary>A rule went to the archive.</summary>
/// <param name="Subject">The rule.</param>
/// <param name="Validity">What it is now.</param>
[Term("归档公开制度")]
public sealed record RuleArchived(AuditSubject Subject, RuleValidity Validity) : AuditedEvent(Subject);

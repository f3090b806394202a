using System.Text.RegularExpressions;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Rules;

/// <summary>起草公开制度: writes a draft, a new one or one that is there.</summary>
public sealed partial class WriteRule(PlatformDb db, TimeProvider clock)
{
    private const int LongestText = 50_000;

    /// <summary>Whose rule, which draft as it was read (null for a new one), and what it says now.</summary>
    public sealed record Input(Guid AgencyId, Guid? RuleId, int Version, RuleText Text);

    /// <summary>Writes the draft.</summary>
    public async Task<Outcome<DisclosureRule>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (AgencyChange.GoneProblem(agency) is { } gone)
        {
            return gone;
        }

        if (ProblemsOf(input.Text) is { Count: > 0 } problems)
        {
            return problems;
        }

        var rule = input.RuleId is { } id
            ? await db.Set<DisclosureRule>().SingleAsync(r => r.Id == id && r.AgencyId == agency.Id, cancel)
            : null;
        if (rule is { State: not RuleState.Draft })
        {
            return new Problem("", "这项制度已经发布，不能改动。需要修改时请起草修订稿。");
        }

        if (rule is null)
        {
            rule = new DisclosureRule(agency);
            rule.PutAt(1 + await db.Set<DisclosureRule>().CountAsync(r => r.AgencyId == agency.Id, cancel));
            db.Add(rule);
        }
        else
        {
            db.Expect(rule, input.Version);
        }

        rule.Write(input.Text with { Text = input.Text.Text.ReplaceLineEndings("\n").Trim() }, clock.GetUtcNow());
        db.Record(context, new RuleWritten(rule.Subject));
        await db.SaveChangesAsync(cancel);
        return rule;
    }

    private static List<Problem> ProblemsOf(RuleText text) =>
        new FieldCheck()
            .Holds(RuleKind.All.Any(k => k.Key == text.Kind), nameof(text.Kind), "请选择制度类别。")
            .Needed(nameof(text.Title), "标题", text.Title, 200)
            .Holds(
                text.DocumentNumber.Length == 0 || NumberPattern().IsMatch(text.DocumentNumber),
                nameof(text.DocumentNumber),
                "发文字号的写法是“机关代字〔年份〕序号号”，如“示应急发〔2026〕3号”；没有文号的不填。"
            )
            .Needed(nameof(text.Text), "正文", text.Text, LongestText)
            .Holds(
                text.IssuedOn is not { } issued || text.InForceFrom is not { } from || from >= issued,
                nameof(text.InForceFrom),
                "施行日期不能早于成文日期。"
            )
            .Problems;

    [GeneratedRegex(@"^[\u4e00-\u9fa5]{2,16}〔(19|20)\d{2}〕[1-9]\d{0,4}号$")]
    private static partial Regex NumberPattern();
}

/// <summary>A draft of a rule was written.</summary>
[Term("起草公开制度")]
public sealed record RuleWritten(AuditSubject Subject) : AuditedEvent(Subject);

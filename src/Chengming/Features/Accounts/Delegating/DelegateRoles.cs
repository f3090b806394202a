using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Delegating;

/// <summary>
/// 委托岗位: a person lends own business roles to a colleague for some days. What the deputy does is recorded with both names; rules that
/// keep persons apart (author, reviewer, approver) look at both.
/// </summary>
public sealed class DelegateRoles(PlatformDb db, PlatformSettings settings, TimeProvider clock)
{
    /// <summary>What is lent to whom, and when.</summary>
    public sealed record Input(
        Guid? DeputyId,
        IReadOnlyList<StaffRole> Roles,
        DateOnly? From,
        DateOnly? Until,
        string Reason
    );

    /// <summary>Lends them.</summary>
    public async Task<Outcome<Delegation>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var principal = await db.StaffAccounts.SingleAsync(a => a.Id == context.Actor.AccountId, cancel);
        var deputy = await db.StaffAccounts.SingleOrDefaultAsync(
            a => a.Id == input.DeputyId && a.AgencyId == principal.AgencyId && a.DisabledAt == null,
            cancel
        );
        var rules = await settings.GetAsync<SecuritySettings>(cancel);
        var problems = Problems(input, principal, deputy, rules, ChinaTime.Day(clock.GetUtcNow())).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var delegation = new Delegation(
            principal,
            deputy!,
            [.. input.Roles.Order()],
            input.From!.Value,
            input.Until!.Value,
            input.Reason.Trim()
        );
        db.Add(delegation);
        db.Record(context, new RolesDelegated(delegation.SubjectOf(principal, deputy!)));
        await db.SaveChangesAsync(cancel);
        return delegation;
    }

    private static IEnumerable<Problem> Problems(
        Input input,
        StaffAccount principal,
        StaffAccount? deputy,
        SecuritySettings rules,
        DateOnly today
    )
    {
        if (deputy is null || deputy.Id == principal.Id || deputy.Roles.Any(StaffRoles.IsAdministrator))
        {
            yield return new Problem(nameof(Input.DeputyId), "请选择本机关的一位同事；三员不能代理业务岗位。");
        }

        if (input.Roles.Count == 0)
        {
            yield return new Problem(nameof(Input.Roles), "请选择要委托的岗位。");
        }

        if (input.Roles.Except(principal.Roles).Any() || input.Roles.Any(StaffRoles.IsAdministrator))
        {
            yield return new Problem(nameof(Input.Roles), "只能委托本人的业务岗位；代理来的岗位和三员职责不能再委托。");
        }

        if (input.From is not { } from)
        {
            yield return new Problem(nameof(Input.From), "请填写开始日期。");
        }
        else if (from < today)
        {
            yield return new Problem(nameof(Input.From), "开始日期不能早于今天。");
        }

        if (input.Until is not { } until)
        {
            yield return new Problem(nameof(Input.Until), "请填写结束日期。");
        }
        else if (
            input.From is { } first
            && (until < first || until.DayNumber - first.DayNumber >= rules.LongestDelegationDays)
        )
        {
            yield return new Problem(
                nameof(Input.Until),
                $"结束日期应在开始日期当天或之后，最长 {rules.LongestDelegationDays} 天。"
            );
        }

        if (input.Reason.Trim() is not { Length: >= 2 and <= 200 })
        {
            yield return new Problem(nameof(Input.Reason), "请写明原因，如外出培训，200 字以内。");
        }
    }
}

/// <summary>Roles were lent.</summary>
[Term("委托岗位")]
public sealed record RolesDelegated(AuditSubject Subject) : AuditedEvent(Subject);

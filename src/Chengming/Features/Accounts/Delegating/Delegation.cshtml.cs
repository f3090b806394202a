using Chengming.Data;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Delegating;

/// <summary>岗位委托: whom I lend my roles to, and whose I hold.</summary>
public sealed class DelegationModel(
    PlatformDb db,
    PlatformSettings settings,
    DelegateRoles delegateRoles,
    EndDelegation endDelegation,
    TimeProvider clock
) : OfficePage
{
    private const int MostShown = 30;

    /// <summary>代理人.</summary>
    [BindProperty]
    public Guid? DeputyId { get; set; }

    /// <summary>委托的岗位.</summary>
    [BindProperty]
    public List<StaffRole> Roles { get; set; } = [];

    /// <summary>开始日期.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>结束日期.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>原因.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Roles that I may lend.</summary>
    public IReadOnlyList<StaffRole> Mine { get; private set; } = [];

    /// <summary>Colleagues who may be deputies.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    /// <summary>Delegations from and to me, the newest first.</summary>
    public IReadOnlyList<DelegationRow> Rows { get; private set; } = [];

    /// <summary>The longest time.</summary>
    public int LongestDays { get; private set; }

    /// <summary>Today in China.</summary>
    public DateOnly Today => ChinaTime.Day(clock.GetUtcNow());

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>Lends roles.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var input = new DelegateRoles.Input(DeputyId, Roles, From, Until, Reason ?? "");
        var outcome = await delegateRoles.RunAsync(input, HttpContext.Acting(), cancel);
        if (outcome.IsDone)
        {
            return DoneAt(AccountLinks.Delegation, "已登记委托。到期自动结束，提前回来可以收回。");
        }

        await ShowAsync(cancel);
        return Refused(outcome.Problems);
    }

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await endDelegation.RunAsync(new(id), HttpContext.Acting(), cancel);
        if (outcome.IsDone)
        {
            return DoneAt(AccountLinks.Delegation, "已结束委托，代理人的岗位立即失效。");
        }

        ModelState.Clear();
        await ShowAsync(cancel);
        return Refused(outcome.Problems);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var me = User.AccountId();
        var agency = User.Scope().AgencyId;
        LongestDays = (await settings.GetAsync<SecuritySettings>(cancel)).LongestDelegationDays;
        var lent = User.DelegatedRoles().Select(d => d.Role).ToList();
        Mine = [.. User.StaffRoles().Except(lent).Where(r => !StaffRoles.IsAdministrator(r)).Order()];
        var people = await db
            .StaffAccounts.AsNoTracking()
            .Where(a => a.AgencyId == agency && a.Id != me && a.DisabledAt == null)
            .OrderBy(a => a.NormalizedSignInName)
            .ToListAsync(cancel);
        Colleagues =
        [
            .. people.Where(a => !a.Roles.Any(StaffRoles.IsAdministrator)).Select(a => new Colleague(a.Id, a.Name)),
        ];
        Rows = await (
            from delegation in db.Set<Delegation>().AsNoTracking()
            where delegation.PrincipalId == me || delegation.DeputyId == me
            join principal in db.StaffAccounts on delegation.PrincipalId equals principal.Id
            join deputy in db.StaffAccounts on delegation.DeputyId equals deputy.Id
            orderby delegation.From descending, delegation.Id descending
            select new DelegationRow(delegation, principal.Name, deputy.Name)
        )
            .Take(MostShown)
            .ToListAsync(cancel);
    }
}

/// <summary>Somebody who may be a deputy.</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>A delegation with the names of the two.</summary>
public sealed record DelegationRow(Delegation Delegation, string Principal, string Deputy);

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chengming.Features.Accounts;

/// <summary>Who may keep accounts, whatever way the wish comes in.</summary>
internal static class AccountActs
{
    /// <summary>建立、停用账号等 is the system administrator's work.</summary>
    public static readonly Rule SystemAdministratorOnly = new(
        "只有系统管理员可以办理",
        "GB/T 22239—2019 管理员权限分离"
    );

    /// <summary>授权、解锁等 is the security administrator's work.</summary>
    public static readonly Rule SecurityAdministratorOnly = new(
        "只有安全管理员可以办理",
        "GB/T 22239—2019 管理员权限分离"
    );

    /// <summary>Nobody keeps the own account.</summary>
    public static readonly Rule NotOneself = new("不得办理本人的账号", "GB/T 22239—2019 管理员权限分离");

    public static void RequireSystemAdministrator(this ActionContext context) =>
        SystemAdministratorOnly.Require(context.IsPlatform() || context.Actor.Is(StaffRole.SystemAdministrator));

    public static void RequireSecurityAdministrator(this ActionContext context) =>
        SecurityAdministratorOnly.Require(context.IsPlatform() || context.Actor.Is(StaffRole.SecurityAdministrator));

    public static void RequireSomebodyElse(this ActionContext context, StaffAccount account) =>
        NotOneself.Require(context.Actor.AccountId != account.Id);

    /// <summary>True for the command line, the set-up and the demonstration.</summary>
    public static bool IsPlatform(this ActionContext context) => context.Actor.AccountId is null;

    /// <summary>
    /// Begins a transaction in which nobody else saves anything audited: for what is decided by counting ("the last administrator",
    /// "no account yet") and must not be decided twice at once.
    /// </summary>
    public static async Task<IDbContextTransaction> AloneAsync(this PlatformDb db, CancellationToken cancel)
    {
        var alone = await db.Database.BeginTransactionAsync(cancel);
        // The head of the audit chain is what every audited save locks first.
        await db.Set<AuditHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence), cancel);
        return alone;
    }

    /// <summary>
    /// The problem when an account is the last open one of a kind of administrator and is about to lose that; null when it is not.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="account">The account.</param>
    /// <param name="lost">The roles it would lose.</param>
    /// <param name="cancel">Breaks off.</param>
    public static async Task<Problem?> LastAdministratorAsync(
        this PlatformDb db,
        StaffAccount account,
        IEnumerable<StaffRole> lost,
        CancellationToken cancel
    )
    {
        foreach (var role in lost.Where(StaffRoles.IsAdministrator))
        {
            var isThereAnother = await db.StaffAccounts.AnyAsync(
                a => a.Id != account.Id && a.DisabledAt == null && a.Grants.Any(g => g.Role == role),
                cancel
            );
            if (!isThereAnother)
            {
                return new Problem(
                    "",
                    $"{account.Name}是最后一位在用的{StaffRoles.TermOf(role)}。请先确定并启用另一位，再办理。"
                );
            }
        }

        return null;
    }
}

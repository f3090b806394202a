using Chengming.Data;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Accounts.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>The accounts of the platform, filtered, in order, page by page (keyset).</summary>
public sealed class AccountList(PlatformDb db, TimeProvider clock)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private const char Between = '|';

    /// <summary>One page of the list.</summary>
    public async Task<AccountPage> PageAsync(AccountFilter filter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows =
            from account in Filtered(filter, now)
            join agency in db.Agencies on account.AgencyId equals agency.Id
            select new { account, agency };
        var last = filter.After?.Split(Between, 2) is [var key, var name] ? (Key: key, Name: name) : default;
        // Compared by the database, in the order of its index.
#pragma warning disable CA1309
        rows = (filter.Sort, last.Name) switch
        {
            (AccountSort.Name, null) => rows.OrderBy(r => r.account.Name).ThenBy(r => r.account.NormalizedSignInName),
            (AccountSort.Name, _) => rows.Where(r =>
                    string.Compare(r.account.Name, last.Key) > 0
                    || (r.account.Name == last.Key && string.Compare(r.account.NormalizedSignInName, last.Name) > 0)
                )
                .OrderBy(r => r.account.Name)
                .ThenBy(r => r.account.NormalizedSignInName),
            (AccountSort.Agency, null) => rows.OrderBy(r => r.agency.Code).ThenBy(r => r.account.NormalizedSignInName),
            (AccountSort.Agency, _) => rows.Where(r =>
                    string.Compare(r.agency.Code, last.Key) > 0
                    || (r.agency.Code == last.Key && string.Compare(r.account.NormalizedSignInName, last.Name) > 0)
                )
                .OrderBy(r => r.agency.Code)
                .ThenBy(r => r.account.NormalizedSignInName),
            (_, null) => rows.OrderBy(r => r.account.NormalizedSignInName),
            _ => rows.Where(r => string.Compare(r.account.NormalizedSignInName, last.Name) > 0)
                .OrderBy(r => r.account.NormalizedSignInName),
        };
#pragma warning restore CA1309
        var found = await rows.Take(PageSize + 1)
            .Select(r => new AccountRow(
                r.account.Id,
                r.account.Name,
                r.account.SignInName,
                r.account.NormalizedSignInName,
                r.agency.ShortName,
                r.agency.Code,
                r.account.Grants.Select(g => g.Role).ToList(),
                r.account.DisabledAt != null,
                db.Set<SignInGuard>().Any(g => g.AccountId == r.account.Id && g.LockedUntil > now),
                r.account.SecondFactorSince != null,
                db.Set<StaffSession>().Where(s => s.AccountId == r.account.Id).Max(s => (DateTimeOffset?)s.StartedAt)
            ))
            .ToListAsync(cancel);
        var shown = found.Take(PageSize).ToList();
        return new AccountPage(shown, found.Count > PageSize ? KeyOf(shown[^1], filter.Sort) : null);
    }

    private static string KeyOf(AccountRow row, AccountSort sort) =>
        $"{(sort is AccountSort.Name ? row.Name : row.AgencyCode)}{Between}{row.NormalizedSignInName}";

    private IQueryable<StaffAccount> Filtered(AccountFilter filter, DateTimeOffset now)
    {
        var accounts = db.StaffAccounts.AsNoTracking();
        if (filter.Words is { Length: > 0 } words)
        {
            var capitals = StaffAccount.Normalize(words);
            var name = words.Trim();
            accounts = accounts.Where(a => a.Name.Contains(name) || a.NormalizedSignInName.Contains(capitals));
        }

        if (filter.AgencyId is { } agency)
        {
            accounts = accounts.Where(a => a.AgencyId == agency);
        }

        if (filter.Role is { } role)
        {
            accounts = accounts.Where(a => a.Grants.Any(g => g.Role == role));
        }

        return filter.State switch
        {
            AccountState.Enabled => accounts.Where(a => a.DisabledAt == null),
            AccountState.Disabled => accounts.Where(a => a.DisabledAt != null),
            AccountState.Locked => accounts.Where(a =>
                db.Set<SignInGuard>().Any(g => g.AccountId == a.Id && g.LockedUntil > now)
            ),
            AccountState.WithoutRoles => accounts.Where(a => a.DisabledAt == null && !a.Grants.Any()),
            _ => accounts,
        };
    }
}

/// <summary>What the list is asked for.</summary>
/// <param name="Words">Part of a name or sign-in name.</param>
/// <param name="AgencyId">Only of this agency.</param>
/// <param name="Role">Only with this role.</param>
/// <param name="State">Only in this state.</param>
/// <param name="Sort">In this order.</param>
/// <param name="After">Only what comes after this key.</param>
public sealed record AccountFilter(
    string? Words,
    Guid? AgencyId,
    StaffRole? Role,
    AccountState? State,
    AccountSort Sort,
    string? After
);

/// <summary>States by which the list is filtered (账号状态).</summary>
[Law.Term("账号状态")]
public enum AccountState
{
    /// <summary>在用.</summary>
    Enabled,

    /// <summary>已停用.</summary>
    Disabled,

    /// <summary>已锁定.</summary>
    Locked,

    /// <summary>未授岗位.</summary>
    WithoutRoles,
}

/// <summary>Orders of the list.</summary>
public enum AccountSort
{
    /// <summary>登录名.</summary>
    SignInName,

    /// <summary>姓名.</summary>
    Name,

    /// <summary>机关.</summary>
    Agency,
}

/// <summary>A page of the list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Next">The key after which the next page begins; null on the last.</param>
public sealed record AccountPage(IReadOnlyList<AccountRow> Rows, string? Next);

/// <summary>A row of the list.</summary>
public sealed record AccountRow(
    Guid Id,
    string Name,
    string SignInName,
    string NormalizedSignInName,
    string Agency,
    string AgencyCode,
    IReadOnlyList<StaffRole> Roles,
    bool IsDisabled,
    bool IsLocked,
    bool HasSecondFactor,
    DateTimeOffset? LastSignedInAt
);

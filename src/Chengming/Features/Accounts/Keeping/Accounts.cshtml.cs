using Chengming.Data;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>The list of accounts, for the system and the security administrator.</summary>
public sealed class AccountsModel(PlatformDb db, AccountList list) : OfficePage
{
    /// <summary>Part of a name.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>机关.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Agency { get; set; }

    /// <summary>岗位.</summary>
    [BindProperty(SupportsGet = true)]
    public StaffRole? Role { get; set; }

    /// <summary>状态.</summary>
    [BindProperty(SupportsGet = true)]
    public AccountState? State { get; set; }

    /// <summary>The order.</summary>
    [BindProperty(SupportsGet = true)]
    public AccountSort Sort { get; set; }

    /// <summary>The key after which this page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The rows.</summary>
    public AccountPage Found { get; private set; } = new([], null);

    /// <summary>Agencies to choose from.</summary>
    public IReadOnlyList<AgencyChoice> Agencies { get; private set; } = [];

    /// <summary>True for the system administrator.</summary>
    public bool MayOpen => User.IsInRole(nameof(StaffRole.SystemAdministrator));

    /// <summary>True when something was asked for.</summary>
    public bool IsFiltered => Words is { Length: > 0 } || Agency is not null || Role is not null || State is not null;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Agencies = await AgencyChoice.AllAsync(db, cancel);
        Found = await list.PageAsync(new(Words, Agency, Role, State, Sort, After), cancel);
    }

    /// <summary>The address of this list in another order, or from another key on.</summary>
    public string AddressOf(AccountSort sort, string? after = null) =>
        AccountLinks.Accounts
        + QueryString.Create(
            new Dictionary<string, string?>
            {
                ["q"] = Words,
                ["agency"] = Agency?.ToString(),
                ["role"] = Role?.ToString(),
                ["state"] = State?.ToString(),
                ["sort"] = sort is AccountSort.SignInName ? null : sort.ToString(),
                ["after"] = after,
            }.Where(p => p.Value is { Length: > 0 })
        );
}

/// <summary>An agency in a list of choices.</summary>
public sealed record AgencyChoice(Guid Id, string Name)
{
    /// <summary>All agencies, those of a region together.</summary>
    public static async Task<IReadOnlyList<AgencyChoice>> AllAsync(PlatformDb db, CancellationToken cancel) =>
        await db
            .Agencies.OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Code)
            .Select(a => new AgencyChoice(a.Id, a.Name))
            .ToListAsync(cancel);
}

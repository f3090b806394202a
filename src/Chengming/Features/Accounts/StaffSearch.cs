using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts;

/// <summary>Finds staff accounts by sign-in name or name, for the two administrators who keep accounts.</summary>
internal sealed class StaffSearch(PlatformDb db) : ISearchSource
{
    public string Title => "人员";

    public int Order => 20;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string query,
        ClaimsPrincipal person,
        int most,
        CancellationToken cancel
    )
    {
        if (!Audience.AccountKeepers.Admits(person))
        {
            return [];
        }

        var signInName = query.ToUpperInvariant();
        return await (
            from account in db.StaffAccounts.AsNoTracking()
            join agency in db.Agencies on account.AgencyId equals agency.Id
            where account.NormalizedSignInName == signInName || account.Name.Contains(query)
            orderby account.NormalizedSignInName == signInName descending, account.Name, account.Id
            select new SearchHit(
                account.Name,
                account.SignInName + "　" + agency.Name,
                "/office/accounts/" + account.Id
            )
        )
            .Take(most)
            .ToListAsync(cancel);
    }

    public string? MoreAt(string query) => null;
}

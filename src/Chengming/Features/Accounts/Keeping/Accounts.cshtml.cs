using Chengming.Data;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Office.Lists;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>The list of accounts, for the system and the security administrator.</summary>
internal sealed class AccountsModel(ListDesk desk, PlatformDb db, TimeProvider clock) : OfficeListPage<AccountRow>(desk)
{
    private OfficeList<AccountRow> list = null!;

    /// <summary>True for the system administrator.</summary>
    public bool MayOpen => User.IsInRole(nameof(StaffRole.SystemAdministrator));

    protected override OfficeList<AccountRow> List => list;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        list = AccountList.Of(db, await AgencyChoice.AllAsync(db, HttpContext.RequestAborted));
        await next();
    }

    protected override IQueryable<AccountRow> Rows()
    {
        var now = clock.GetUtcNow();
        return from account in db.StaffAccounts.AsNoTracking()
            join agency in db.Agencies on account.AgencyId equals agency.Id
            select new AccountRow
            {
                Id = account.Id,
                Name = account.Name,
                SignInName = account.SignInName,
                NormalizedSignInName = account.NormalizedSignInName,
                AgencyId = agency.Id,
                Agency = agency.ShortName,
                AgencyCode = agency.Code,
                Roles = account.Grants.Select(g => g.Role).ToList(),
                HasRoles = account.Grants.Any(),
                IsDisabled = account.DisabledAt != null,
                IsLocked = db.Set<SignInGuard>().Any(g => g.AccountId == account.Id && g.LockedUntil > now),
                HasSecondFactor = account.SecondFactorSince != null,
                LastSignedInAt = db.Set<StaffSession>()
                    .Where(s => s.AccountId == account.Id)
                    .Max(s => (DateTimeOffset?)s.StartedAt),
            };
    }
}

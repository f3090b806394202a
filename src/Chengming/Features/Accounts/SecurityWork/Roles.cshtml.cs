using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Keeping;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SecurityWork;

/// <summary>授予岗位.</summary>
public sealed class RolesModel(PlatformDb db, GrantRoles grant) : OfficePage
{
    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The roles as they shall be.</summary>
    [BindProperty]
    public List<StaffRole> Roles { get; set; } = [];

    /// <summary>The version that the form showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Name and sign-in name.</summary>
    public string Who { get; private set; } = "";

    /// <summary>Shows the roles.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ShowAsync(cancel) is not { } account)
        {
            return NotFound();
        }

        Roles = [.. account.Roles];
        return Page();
    }

    /// <summary>Grants them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var shown = Version;
        if (await ShowAsync(cancel) is not { } account)
        {
            return NotFound();
        }

        try
        {
            var outcome = await grant.RunAsync(new(Id, shown, Roles), HttpContext.Acting(), cancel);
            return outcome.IsDone
                ? DoneAt(AccountLinks.Of(Id), $"{account.Name}的岗位已更新；已登录的立即退出，重新登录后生效。")
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            return await ChangedMeanwhileAsync(conflict, db, nameof(Version), cancel);
        }
        catch (BrokenRuleException e)
        {
            return Refused([new Problem("", $"{e.Rule.Sentence}（{e.Rule.Basis}）。")]);
        }
    }

    private async Task<StaffAccount?> ShowAsync(CancellationToken cancel)
    {
        var account = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel);
        if (account is not null)
        {
            Who = $"{account.Name}（{account.SignInName}）";
            Version = account.Version;
        }

        return account;
    }
}

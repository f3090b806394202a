using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Keeping;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SystemWork;

/// <summary>修改账号资料.</summary>
public sealed class ParticularsModel(PlatformDb db, ChangeParticulars change) : OfficePage
{
    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the form showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>姓名.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>机关.</summary>
    [BindProperty]
    public Guid AgencyId { get; set; }

    /// <summary>邮箱.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>手机.</summary>
    [BindProperty]
    public string? Mobile { get; set; }

    /// <summary>The account as it is.</summary>
    public StaffAccount Account { get; private set; } = null!;

    /// <summary>Agencies to choose from.</summary>
    public IReadOnlyList<AgencyChoice> Agencies { get; private set; } = [];

    /// <summary>Shows the particulars.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        (Name, AgencyId) = (Account.Name, Account.AgencyId);
        return Page();
    }

    /// <summary>Changes them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var shown = Version;
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        try
        {
            var input = new ChangeParticulars.Input(Id, shown, Name ?? "", AgencyId, Email, Mobile);
            var outcome = await change.RunAsync(input, HttpContext.Acting(), cancel);
            return outcome.IsDone
                ? DoneAt(AccountLinks.Of(Id), $"{outcome.Value.Name}的资料已更新。")
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

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        var account = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel);
        if (account is null)
        {
            return false;
        }

        (Account, Version) = (account, account.Version);
        Agencies = await AgencyChoice.AllAsync(db, cancel);
        return true;
    }
}

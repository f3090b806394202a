using Chengming.Data;
using Chengming.Features.Accounts.Keeping;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SystemWork;

/// <summary>建立账号.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OpenModel(PlatformDb db, OpenAccount open) : OfficePage
{
    /// <summary>登录名.</summary>
    [BindProperty]
    public string? SignInName { get; set; }

    /// <summary>姓名.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>机关.</summary>
    [BindProperty]
    public Guid? AgencyId { get; set; }

    /// <summary>邮箱.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>手机.</summary>
    [BindProperty]
    public string? Mobile { get; set; }

    /// <summary>Agencies to choose from.</summary>
    public IReadOnlyList<AgencyChoice> Agencies { get; private set; } = [];

    /// <summary>The account that was opened, on the one answer that shows its first password.</summary>
    public OpenedAccount? Opened { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Agencies = await AgencyChoice.AllAsync(db, cancel);

    /// <summary>Opens the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Agencies = await AgencyChoice.AllAsync(db, cancel);
        var agency = await db.Agencies.SingleOrDefaultAsync(a => a.Id == AgencyId, cancel);
        var input = new OpenAccount.Input(SignInName ?? "", Name ?? "", agency, null, [], Email, Mobile);
        var outcome = await open.RunAsync(input, HttpContext.Acting(), cancel);
        if (!outcome.IsDone)
        {
            return Refused(outcome.Problems);
        }

        Opened = outcome.Value;
        return Page();
    }
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ActionContext = Chengming.Actions.ActionContext;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>The page of a step: says what follows, asks why, does it. What comes of it is shown once.</summary>
/// <param name="db">The database.</param>
/// <param name="steps">The steps of this administrator.</param>
public abstract class AccountStepPage(PlatformDb db, IReadOnlyList<AccountStep> steps) : OfficePage
{
    /// <summary>Whose account.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Which step.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string StepKey { get; set; } = "";

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The account.</summary>
    public StaffAccount Account { get; private set; } = null!;

    /// <summary>The step.</summary>
    public AccountStep Step { get; private set; } = null!;

    /// <summary>A first password, on the one answer that shows it.</summary>
    public string? FirstPassword { get; protected set; }

    /// <summary>Contact data, on the one answer that shows them.</summary>
    public ShownContact? Contact { get; protected set; }

    /// <summary>Says what follows.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        try
        {
            var problems = await RunAsync(HttpContext.Acting(Reason?.Trim()), cancel);
            return problems.Count > 0 ? Refused(problems)
                : FirstPassword is not null || Contact is not null ? Page()
                : DoneAt(AccountLinks.Of(Id), $"{Account.Name}：已办理“{Step.Title}”。");
        }
        catch (BrokenRuleException e)
        {
            return Refused([new Problem("", $"{e.Rule.Sentence}（{e.Rule.Basis}）。")]);
        }
        catch (ChangedMeanwhileException)
        {
            return Refused([new Problem("", "这个账号刚刚被他人改动。请核对后再次提交。")]);
        }
    }

    /// <summary>Takes the step; says what was wrong.</summary>
    protected abstract Task<IReadOnlyList<Problem>> RunAsync(ActionContext context, CancellationToken cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var step = steps.SingleOrDefault(s => s.Key == StepKey);
        var account = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancel);
        if (step is null || account is null)
        {
            return false;
        }

        (Step, Account) = (step, account);
        return true;
    }
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies;

/// <summary>A page of the back office about one agency. What lies outside the person's scope does not exist.</summary>
internal abstract class AgencyPage(PlatformDb db) : OfficePage
{
    /// <summary>The agency the page is about.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>The version that the person has before the eyes.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The database.</summary>
    protected PlatformDb Db => db;

    /// <summary>The agencies that this person may work on here.</summary>
    protected virtual IQueryable<Agency> Visible => User.Scope().Of(db.Agencies.AsNoTracking());

    /// <summary>The version in force of what the form changes.</summary>
    protected virtual Task<int> VersionAsync(CancellationToken cancel) => Task.FromResult(Agency.Version);

    /// <summary>Reads the rest of what the page shows; called before it is shown again, too.</summary>
    protected virtual Task ReadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Shows the form with what is kept; false when there is no such agency for this person.</summary>
    protected async Task<bool> FindAsync(string code, CancellationToken cancel)
    {
        if (await Visible.SingleOrDefaultAsync(a => a.Code == code, cancel) is not { } agency)
        {
            return false;
        }

        Agency = agency;
        return true;
    }

    /// <summary>Finds the agency and shows the page.</summary>
    protected async Task<IActionResult> ShowAsync(string code, Action fill, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        Version = await VersionAsync(cancel);
        await ReadAsync(cancel);
        fill();
        return Page();
    }

    /// <summary>Finds the agency, takes the action, and goes on or shows the form again.</summary>
    /// <param name="code">The agency.</param>
    /// <param name="act">The action.</param>
    /// <param name="address">Where to go on when it was done.</param>
    /// <param name="words">What was done.</param>
    /// <param name="cancel">Breaks off.</param>
    protected async Task<IActionResult> DoAsync<T>(
        string code,
        Func<Task<Outcome<T>>> act,
        Func<T, string> address,
        string words,
        CancellationToken cancel
    )
        where T : class
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        try
        {
            var outcome = await act();
            if (outcome.IsDone)
            {
                return DoneAt(address(outcome.Value), words);
            }

            await ReadAsync(cancel);
            return Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, db, nameof(Version), cancel);
            if (!await FindAsync(code, cancel))
            {
                return NotFound();
            }

            Version = await VersionAsync(cancel);
            await ReadAsync(cancel);
            return page;
        }
    }

    /// <summary>Lets the page show the rows as they were put in order, not as they were typed.</summary>
    protected void ShowRowsAnew()
    {
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Rows[", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }
}

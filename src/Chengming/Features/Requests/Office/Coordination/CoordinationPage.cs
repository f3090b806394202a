using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Requests.Coordination;
using Chengming.Features.Requests.Dues;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Coordination;

/// <summary>A page about what colleagues are asked for in a case.</summary>
internal abstract class CoordinationPage(PlatformDb db, RequestClocks clocks) : RequestPage(db, clocks)
{
    private const int Most = 100;

    /// <summary>What was asked in the case, newest first.</summary>
    public IReadOnlyList<Assistance> All { get; private set; } = [];

    /// <summary>Takes the action, and goes back to the list or shows the form again.</summary>
    protected async Task<IActionResult> DoHereAsync(
        Guid id,
        Func<Task<Outcome<Assistance>>> act,
        string done,
        CancellationToken cancel
    )
    {
        var before = Version;
        if (await ShowAsync(id, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        Version = before;
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        try
        {
            var outcome = await act();
            return outcome.IsDone ? DoneAt(CoordinationLinks.Of(id), done) : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, Db, nameof(Version), cancel);
            await ReadAsync(cancel);
            return page;
        }
    }

    protected override async Task ReadAsync(CancellationToken cancel) =>
        All = await Db.Set<Assistance>()
            .AsNoTracking()
            .Where(a => a.RequestId == Case.Id)
            .OrderByDescending(a => a.Id)
            .Take(Most)
            .ToListAsync(cancel);
}

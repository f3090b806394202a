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
    protected Task<IActionResult> DoHereAsync(
        Guid id,
        Func<Task<Outcome<Assistance>>> act,
        string done,
        CancellationToken cancel
    ) => DoAsync(id, act, _ => (CoordinationLinks.Of(id), done), nameof(Version), cancel);

    protected override async Task ReadAsync(CancellationToken cancel) =>
        All = await Db.Set<Assistance>()
            .AsNoTracking()
            .Where(a => a.RequestId == Case.Id)
            .OrderByDescending(a => a.Id)
            .Take(Most)
            .ToListAsync(cancel);
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Letters.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>A page about one paper of a case.</summary>
internal abstract class LetterPage(PlatformDb db, RequestClocks clocks) : RequestPage(db, clocks)
{
    /// <summary>Which paper.</summary>
    [BindProperty(SupportsGet = true, Name = "letter")]
    public Guid LetterId { get; set; }

    /// <summary>The version of the paper that the person has before the eyes.</summary>
    [BindProperty]
    public int LetterVersion { get; set; }

    /// <summary>The paper with its steps.</summary>
    public CaseLetter Letter { get; private set; } = null!;

    /// <summary>The people whose separation has to be kept when the person acts in a role.</summary>
    protected IReadOnlyList<Guid> PersonsAs(StaffRole role) => HttpContext.Acting().As(role).Actor.Persons;

    /// <summary>Finds case and paper and shows the page.</summary>
    protected async Task<IActionResult> ShowLetterAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        return page is NotFoundResult || Letter is null ? NotFound() : page;
    }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Letter = (
            await Db.Set<CaseLetter>()
                .AsNoTracking()
                .Include(l => l.Steps.OrderBy(s => s.Number))
                .SingleOrDefaultAsync(l => l.Id == LetterId && l.RequestId == Case.Id, cancel)
        )!;
        LetterVersion = Letter?.Version ?? 0;
    }

    /// <summary>Takes the action, and goes back to the paper or shows the form again.</summary>
    protected async Task<IActionResult> ActAsync(
        Guid id,
        Func<Task<Outcome<CaseLetter>>> act,
        Func<CaseLetter, string> words,
        CancellationToken cancel
    )
    {
        var (ofCase, ofLetter) = (Version, LetterVersion);
        if (await ShowLetterAsync(id, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        (Version, LetterVersion) = (ofCase, ofLetter);
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        try
        {
            var outcome = await act();
            return outcome.IsDone
                ? DoneAt(RequestLinks.KeptLetter(id, LetterId), words(outcome.Value))
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, Db, nameof(LetterVersion), cancel);
            return await ShowLetterAsync(id, cancel) is NotFoundResult ? NotFound() : page;
        }
    }
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Redacting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>A page about a document that is to be supplied.</summary>
internal abstract class DocumentPage(PlatformDb db, RequestClocks clocks) : RequestPage(db, clocks)
{
    private bool isInHand;

    /// <summary>The document with its marks.</summary>
    public DisclosedDocument Document { get; private set; } = null!;

    /// <summary>True when the person may mark, and make the copy.</summary>
    public bool MayMark => MayWork && isInHand;

    /// <summary>True when the person may look at originals and copies.</summary>
    public bool MayLook => May(DocumentChange.Readers);

    /// <summary>The documents of a case.</summary>
    public static Task<List<DisclosedDocument>> ListAsync(PlatformDb db, Guid requestId, CancellationToken cancel) =>
        DocumentChange
            .Documents(db)
            .AsNoTracking()
            .Where(d => d.RequestId == requestId)
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);

    /// <summary>Finds case and document and shows the page, whose version is the document's.</summary>
    protected async Task<IActionResult> ShowDocumentAsync(Guid id, Guid document, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        if (
            page is NotFoundResult
            || (await ListAsync(Db, id, cancel)).SingleOrDefault(d => d.Id == document) is not { } found
        )
        {
            return NotFound();
        }

        (Document, Version) = (found, found.Version);
        isInHand = await DocumentChange.IsInHandAsync(Db, Case, found, cancel);
        await ReadDocumentAsync(cancel);
        return page;
    }

    /// <summary>Reads the rest of what the page shows.</summary>
    protected virtual Task ReadDocumentAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Finds the document, takes the action, and comes back to it or shows the form again.</summary>
    protected async Task<IActionResult> ActAsync(
        Guid id,
        Guid document,
        Func<Task<Outcome<DisclosedDocument>>> act,
        Func<DisclosedDocument, (string Address, string Words)> then,
        CancellationToken cancel
    )
    {
        var before = Version;
        if (await ShowDocumentAsync(id, document, cancel) is NotFoundResult)
        {
            return NotFound();
        }

        Version = before;
        try
        {
            var outcome = await act();
            if (outcome.Value is { } done)
            {
                var (address, words) = then(done);
                return DoneAt(address, words);
            }

            return Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, Db, nameof(Version), cancel);
            await ShowDocumentAsync(id, document, cancel);
            return page;
        }
    }
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.OwnLists;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office.ListWork;

/// <summary>An entry of a list: to be written anew, or to be struck.</summary>
internal sealed class ReadingListEntryModel(PlatformDb db, KeepListEntry keep, StrikeListEntry strike) : ListPage(db)
{
    private Guid entryId;
    private bool isSent;

    /// <summary>Why it is struck.</summary>
    [BindProperty]
    public string? StrikeReason { get; set; }

    /// <summary>The entry as it is kept; null when somebody struck it meanwhile.</summary>
    public ListEntry? Entry { get; private set; }

    public bool MayChange =>
        Entry is { } entry && ListKeepers.Refusal(HttpContext.Acting().Actor, Agency, entry.IsShared) is null;

    // What was sent stays in the form; one that was not sent shows what is kept.
    public override string ValueOf(ListColumn column) =>
        isSent ? TypedIn(column.Field) : Entry!.Says.Cells[List.Columns.Index().Single(c => c.Item == column).Index];

    public async Task<IActionResult> OnGetAsync(string code, string list, Guid id, CancellationToken cancel)
    {
        entryId = id;
        return Finds(list) && await ShowAsync(code, () => { }, cancel) is var page && Entry is not null
            ? page
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string code, string list, Guid id, CancellationToken cancel)
    {
        (entryId, isSent) = (id, true);
        return Finds(list)
            ? await DoAsync(
                code,
                () => KeepAsync(cancel),
                _ => PublishingLinks.ReadingList(code, list),
                $"已修改“{List.Name}”的条目，下次机器预审起采用。",
                cancel
            )
            : NotFound();
    }

    public async Task<IActionResult> OnPostStrikeAsync(string code, string list, Guid id, CancellationToken cancel)
    {
        entryId = id;
        return Finds(list)
            ? await DoAsync(
                code,
                () => strike.RunAsync(new(Agency.Id, List, id, Version, StrikeReason), HttpContext.Acting(), cancel),
                _ => PublishingLinks.ReadingList(code, list),
                $"已从“{List.Name}”移出一条，审计记录里留有原来的内容。",
                cancel
            )
            : NotFound();
    }

    protected override async Task<int> VersionAsync(CancellationToken cancel) =>
        (await FindEntryAsync(cancel))?.Version ?? 0;

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Entry = await FindEntryAsync(cancel);
        if (!isSent)
        {
            IsShared = Entry?.IsShared is true;
        }
    }

    private Task<ListEntry?> FindEntryAsync(CancellationToken cancel) => List.FindAsync(Db, Agency.Id, entryId, cancel);

    private async Task<Outcome<ListEntry>> KeepAsync(CancellationToken cancel)
    {
        var facts = Typed();
        return facts.IsDone
            ? await keep.RunAsync(
                new(Agency.Id, List, facts.Value, IsShared, entryId, Version),
                HttpContext.Acting(),
                cancel
            )
            : facts.Problems.ToList();
    }
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.OwnLists;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Publishing.Office.ListWork;

/// <summary>One of the lists of an agency, with the forms for one entry and for many.</summary>
internal sealed class ReadingListModel(PlatformDb db, KeepListEntry keep, TakeListLines take) : ListPage(db)
{
    /// <summary>What was pasted.</summary>
    [BindProperty]
    public string? Lines { get; set; }

    /// <summary>True when the agencies below use what was pasted, too.</summary>
    [BindProperty]
    public bool LinesShared { get; set; }

    public IReadOnlyList<UsedEntry> Entries { get; private set; } = [];

    public IReadOnlyList<int> Counts { get; private set; } = [];

    /// <summary>What was pasted, as it was read; null while nothing was.</summary>
    public TakeListLines.Reading? Preview { get; private set; }

    /// <summary>How many were taken just now, where others were left out.</summary>
    public int? Taken { get; private set; }

    public bool SeesOthers => User.Scope().WithSubtree;

    public override string ValueOf(ListColumn column) => TypedIn(column.Field);

    public bool MayChange(UsedEntry used) =>
        used.KeptBy is null && ListKeepers.Refusal(HttpContext.Acting().Actor, Agency, used.Entry.IsShared) is null;

    public async Task<IActionResult> OnGetAsync(string code, string list, CancellationToken cancel) =>
        Finds(list) ? await ShowAsync(code, ShareByDefault, cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, string list, CancellationToken cancel) =>
        Finds(list)
            ? await DoAsync(
                code,
                () => KeepAsync(cancel),
                _ => PublishingLinks.ReadingList(code, list),
                $"已登记到“{List.Name}”，下次机器预审起采用。",
                cancel
            )
            : NotFound();

    /// <summary>Shows what would be taken and what not.</summary>
    public Task<IActionResult> OnPostPreviewAsync(string code, string list, CancellationToken cancel) =>
        PasteAsync(code, list, take.PreviewAsync, cancel);

    /// <summary>Takes the good lines; the others stay in the box.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string code, string list, CancellationToken cancel)
    {
        var page = await PasteAsync(code, list, take.RunAsync, cancel);
        if (Preview is not { Taken: { Count: > 0 } taken, LeftOut: var left })
        {
            return page;
        }

        if (left.Count == 0)
        {
            return DoneAt(
                PublishingLinks.ReadingList(code, list),
                $"已登记 {taken.Count} 条到“{List.Name}”，下次机器预审起采用。"
            );
        }

        // They are numbered anew, as they stand in the box now.
        Preview = new([.. left.Select((line, i) => line with { Number = i + 1 })]);
        (Taken, Lines) = (taken.Count, string.Join('\n', left.Select(l => l.Text)));
        ModelState.Remove(nameof(Lines));
        return page;
    }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Entries = await List.UsedAsync(Db, Agency, cancel);
        var counts = new List<int>();
        foreach (var list in OwnList.All)
        {
            counts.Add((await list.CountAsync(Db, [Agency.Id], cancel)).GetValueOrDefault(Agency.Id));
        }

        Counts = counts;
    }

    /// <summary>What a supervising office keeps for itself is meant for everybody below, unless it says otherwise.</summary>
    private void ShareByDefault() =>
        IsShared = LinesShared = MayShare && Agency.Id == HttpContext.Acting().Actor.AgencyId;

    private async Task<Outcome<ListEntry>> KeepAsync(CancellationToken cancel)
    {
        var facts = Typed();
        return facts.IsDone
            ? await keep.RunAsync(new(Agency.Id, List, facts.Value, IsShared), HttpContext.Acting(), cancel)
            : facts.Problems.ToList();
    }

    private async Task<IActionResult> PasteAsync(
        string code,
        string list,
        Func<TakeListLines.Input, Actions.ActionContext, CancellationToken, Task<Outcome<TakeListLines.Reading>>> act,
        CancellationToken cancel
    )
    {
        if (!Finds(list) || !await FindAsync(code, cancel))
        {
            return NotFound();
        }

        var read = await act(new(Agency.Id, List, Lines, LinesShared), HttpContext.Acting(), cancel);
        await ReadAsync(cancel);
        Preview = read.Value;
        return read.IsDone ? Page() : Refused(read.Problems);
    }
}

using System.Globalization;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Publishing.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.ImportWork;

/// <summary>One import: how far it is, what was recognised and has to be mended, and what became of it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ItemImportPageModel(PlatformDb db, DirectItemImport direct, MendImportRows mend) : OfficePage
{
    public const int RowsOnPage = 50;

    /// <summary>The import.</summary>
    public ItemImport Import { get; private set; } = null!;

    /// <summary>How many rows stand how.</summary>
    public IReadOnlyDictionary<ItemImportRowState, int> Counts { get; private set; } =
        new Dictionary<ItemImportRowState, int>();

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<ItemImportRow> Rows { get; private set; } = [];

    /// <summary>Which rows are shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public ItemImportRowState? Show { get; set; }

    /// <summary>Rows up to this one stand on the pages before.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    /// <summary>True when there are more rows after this page.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The rows as they were typed.</summary>
    [BindProperty]
    public List<TypedRow> Typed { get; set; } = [];

    /// <summary>True when the person may go on with it.</summary>
    public bool MayDirect => Import.OwnerId == HttpContext.Acting().Actor.AccountId;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostMendAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var outcome = await mend.RunAsync(
            new(id, [.. Typed.Select(t => new MendedRow(t.Id, t.Takes, t.Values))]),
            HttpContext.Acting(),
            cancel
        );
        return outcome.IsDone
            ? DoneAt(PublishingLinks.ImportRows(id, Show?.ToString(), After), "已保存本页的改动，并重新检查。")
            : await RefusedAsync(id, outcome.Problems, cancel);
    }

    public Task<IActionResult> OnPostTakeAllAsync(Guid id, CancellationToken cancel) =>
        DirectAsync(id, ItemImportWish.TakeAll, cancel);

    public Task<IActionResult> OnPostTakeReadyAsync(Guid id, CancellationToken cancel) =>
        DirectAsync(id, ItemImportWish.TakeReady, cancel);

    public Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancel) =>
        DirectAsync(id, ItemImportWish.Submit, cancel);

    public Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancel) =>
        DirectAsync(id, ItemImportWish.Stop, cancel);

    private async Task<IActionResult> DirectAsync(Guid id, ItemImportWish wish, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var outcome = await direct.RunAsync(new(id, wish), HttpContext.Acting(), cancel);
        return outcome.IsDone
            ? LocalRedirect(PublishingLinks.Import(id))
            : await RefusedAsync(id, outcome.Problems, cancel);
    }

    private async Task<IActionResult> RefusedAsync(
        Guid id,
        IReadOnlyList<Actions.Problem> problems,
        CancellationToken cancel
    )
    {
        await ShowAsync(id, cancel);
        return Refused(problems);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Counts = await DirectItemImport.CountsAsync(db, id, cancel);
        var rows = db.Set<ItemImportRow>().AsNoTracking().Where(r => r.ImportId == id && r.Order > After);
        rows = Show is { } state ? rows.Where(r => r.State == state) : rows;
        var found = await rows.OrderBy(r => r.Order).Take(RowsOnPage + 1).ToListAsync(cancel);
        HasMore = found.Count > RowsOnPage;
        Rows = [.. found.Take(RowsOnPage)];
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var agency = User.Scope().AgencyId;
        var found = await db.Set<ItemImport>()
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == id && i.AgencyId == agency, cancel);
        Import = found!;
        return found is not null;
    }

    /// <summary>What a row says in a field.</summary>
    public static string? WordsOf(ItemImportRow row, string field) =>
        row.Values.FirstOrDefault(v => v.Field == field)?.Words;

    /// <summary>The name of a field of a row in the form.</summary>
    public static string NameOf(int index, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"Typed[{index}].Values[{field}]");

    /// <summary>A row as the form sends it.</summary>
    public sealed class TypedRow
    {
        /// <summary>The row.</summary>
        public Guid Id { get; set; }

        /// <summary>True to take it.</summary>
        public bool Takes { get; set; }

        /// <summary>The words by field.</summary>
        public Dictionary<string, string?> Values { get; set; } = [];
    }
}

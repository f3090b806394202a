using Chengming.Actions;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Office.Lists;

/// <summary>A page that is a list. It says which list and which rows the person may see; everything else is here.</summary>
internal abstract class OfficeListPage<TRow>(ListDesk desk) : OfficePage
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The list as it is shown.</summary>
    public OfficeListView View { get; private set; } = null!;

    /// <summary>The list.</summary>
    protected abstract OfficeList<TRow> List { get; }

    /// <summary>The rows that the person may see, before any filter.</summary>
    protected abstract IQueryable<TRow> Rows();

    /// <summary>Shows a page of the list.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>All rows that pass the filters, as a spreadsheet.</summary>
    public Task<IActionResult> OnGetExportAsync(CancellationToken cancel)
    {
        var shown = WishOf(Request.Query).Shown(List);
        return SheetAsync(
            Request.Query,
            List.Title,
            (rows, filters) => desk.Export.RunAsync(List, shown, rows, filters, HttpContext.Acting(), cancel),
            cancel
        );
    }

    /// <summary>Keeps which columns the person wants to see.</summary>
    public LocalRedirectResult OnPostColumns(string[] shown, string? query)
    {
        ListColumns.Keep(HttpContext, List.Key, List.Columns.Skip(1).Select(c => c.Key).Except(shown));
        return DoneAt(AddressWith(query), "已按您的选择显示列，本机今后都这样显示。");
    }

    /// <summary>Keeps the filters and the order under a name.</summary>
    public async Task<IActionResult> OnPostSaveFilterAsync(string? filterName, string? query, CancellationToken cancel)
    {
        var wish = WishOf(ListWish<TRow>.Parse(query));
        var input = new SaveFilter.Input(User.AccountId(), List.Key, filterName, wish.Query(List));
        var outcome = await desk.SaveFilter.RunAsync(input, cancel);
        if (!outcome.IsDone)
        {
            Refused(outcome.Problems);
            View = (await desk.ViewAsync(List, Rows(), wish, User.AccountId(), Request.Path, cancel))!;
            return Page();
        }

        return DoneAt(AddressWith(query), $"已保存为“{outcome.Value.Name}”，列在筛选条件下方。");
    }

    /// <summary>Forgets one of the person's saved filters.</summary>
    public async Task<IActionResult> OnPostDropFilterAsync(Guid filter, string? query, CancellationToken cancel)
    {
        await desk.DropFilter.RunAsync(User.AccountId(), filter, cancel);
        return DoneAt(AddressWith(query), "已删除这组筛选条件。");
    }

    /// <summary>Shows a page of the list, with what a subclass has to say beside it.</summary>
    protected Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var wish = WishOf(Request.Query);
        Problems(wish);
        return ShowAsync(wish, cancel);
    }

    private async Task<IActionResult> ShowAsync(ListWish<TRow> wish, CancellationToken cancel)
    {
        if (await desk.ViewAsync(List, Rows(), wish, User.AccountId(), Request.Path, cancel) is not { } view)
        {
            return BadRequest();
        }

        View = view;
        return Page();
    }

    /// <summary>The rows that pass the filters of a query, as a spreadsheet that an action writes; the page again when there are problems.</summary>
    /// <param name="query">The filters and the order.</param>
    /// <param name="name">What the spreadsheet is called, without its ending.</param>
    /// <param name="write">Writes the rows in their order; told the filters in words.</param>
    /// <param name="cancel">Breaks off.</param>
    protected async Task<IActionResult> SheetAsync(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query,
        string name,
        Func<IQueryable<TRow>, string, Task<Outcome<Stream>>> write,
        CancellationToken cancel
    )
    {
        var wish = WishOf(query);
        if (Problems(wish))
        {
            return await ShowAsync(wish, cancel);
        }

        var outcome = await write(wish.Order.Of(wish.Filtered(Rows())), wish.InWords(List));
        if (!outcome.IsDone)
        {
            Refused(outcome.Problems);
            return await ShowAsync(wish, cancel);
        }

        return File(outcome.Value, ExcelType, $"{name}.xlsx");
    }

    private ListWish<TRow> WishOf(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query
    ) => ListWish<TRow>.Of(List, query, ListColumns.Hidden(HttpContext, List));

    private bool Problems(ListWish<TRow> wish)
    {
        foreach (var filter in wish.Meaningless)
        {
            var how = filter.HowToWrite is { } words ? $"{words}；" : "";
            ModelState.AddModelError(filter.Key, $"“{filter.Title}”填写的内容无法识别，{how}现在没有按它筛选。");
        }

        return wish.Meaningless.Count > 0;
    }

    private string AddressWith(string? query) => Request.Path + WishOf(ListWish<TRow>.Parse(query)).Query(List);
}

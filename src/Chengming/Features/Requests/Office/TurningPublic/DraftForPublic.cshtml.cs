using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Chengming.Features.Requests.Office.TurningPublic;

/// <summary>起草主动公开信息. Nothing of the application stands in the form: words are typed anew, files chosen by hand.</summary>
internal sealed class DraftForPublicModel(
    PlatformDb db,
    RequestClocks clocks,
    IPublicDrafts drafts,
    DraftForPublic draft
) : ProactivePage(db, clocks, drafts)
{
    [BindProperty]
    public string? Column { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DateOnly? MadeOn { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The documents whose copies go along.</summary>
    [BindProperty]
    public List<Guid> Documents { get; set; } = [];

    [BindProperty]
    public bool NamesAreOthers { get; set; }

    /// <summary>The day as the form shows it.</summary>
    public string MadeOnText => MadeOn is { } day ? ChinaTime.Date(day) : "";

    /// <summary>The released copies to choose among.</summary>
    public IReadOnlyList<DisclosedDocument> Copies { get; private set; } = [];

    /// <summary>The columns by their first level.</summary>
    public IReadOnlyList<SelectListItem> ColumnChoices =>
        [
            .. Drafts
                .Columns.GroupBy(c => c.Group)
                .SelectMany(g =>
                {
                    var group = new SelectListGroup { Name = g.Key };
                    return g.Select(c => new SelectListItem(c.Name, c.Slug) { Group = group });
                }),
        ];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var input = new DraftForPublic.Input
        {
            RequestId = id,
            Column = Column,
            Title = Title,
            MadeOn = MadeOn,
            Text = Text,
            Documents = Documents,
            NamesAreOthers = NamesAreOthers,
        };
        return DoAsync(
            id,
            () => draft.RunAsync(input, HttpContext.Acting(), cancel),
            done => (done.Address, $"已登记，索引号 {done.IndexNumber}。可以继续修改，然后送审。"),
            nameof(Version),
            cancel
        );
    }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        await base.ReadAsync(cancel);
        Copies = [.. (await DocumentPage.ListAsync(Db, Case.Id, cancel)).Where(d => d.CopyId is not null)];
    }
}

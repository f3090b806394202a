using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Agencies.Tree;

/// <summary>The form that abolishes an agency.</summary>
internal sealed class AbolishModel(PlatformDb db, AbolishAgency abolish) : TreePage(db)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Successor { get; set; }

    public IReadOnlyList<(string Code, string Words)> Successors { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, () => { }, cancel);

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => abolish.RunAsync(new(Agency.Id, Version, On, Reason, Successor), HttpContext.Acting(), cancel),
            a => AgencyLinks.InTree(a.Code),
            "已撤销，页面保留供查阅并标明承接机构。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) =>
        Successors = await ChoicesAsync(Db.Agencies.Where(a => a.Id != Agency.Id), cancel);
}

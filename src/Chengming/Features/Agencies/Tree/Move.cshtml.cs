using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>The form that puts an agency below another one.</summary>
internal sealed class MoveModel(PlatformDb db, MoveAgency move) : TreePage(db)
{
    [BindProperty]
    public string? Parent { get; set; }

    public int Below { get; private set; }

    public IReadOnlyList<(string Code, string Words)> Parents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        var page = await ShowAsync(code, () => { }, cancel);
        if (Agency is not null)
        {
            Parent = await Db
                .Agencies.Where(a => a.Id == Agency.ParentId)
                .Select(a => a.Code)
                .FirstOrDefaultAsync(cancel);
        }

        return page;
    }

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => move.RunAsync(new(Agency.Id, Version, Parent), HttpContext.Acting(), cancel),
            a => AgencyLinks.InTree(a.Code),
            "已调整隶属关系，它的下级随同调整。相关人员重新登录后按新的范围查看。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Below = await Db.Agencies.CountAsync(a => a.Path.StartsWith(Agency.Path), cancel) - 1;
        Parents = await ChoicesAsync(Db.Agencies.Where(a => !a.Path.StartsWith(Agency.Path)), cancel);
    }
}

using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>An agency's particulars: name, kind, region, numbers.</summary>
internal sealed class EditModel(PlatformDb db, EditAgency edit) : TreePage(db)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public string? RegionCode { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? CreditCode { get; set; }

    [BindProperty]
    public string? WebsiteCode { get; set; }

    [BindProperty]
    public bool PublishesHere { get; set; }

    public string? Parent { get; private set; }

    public string? Successor { get; private set; }

    public int Below { get; private set; }

    public IReadOnlyList<(string Code, string Words)> Regions { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, Fill, cancel);

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => edit.RunAsync(Typed(), HttpContext.Acting(), cancel),
            a => AgencyLinks.InTree(a.Code),
            "已保存机构信息，门户页面随即更新。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Parent = await NameOfAsync(Agency.ParentId, cancel);
        Successor = await NameOfAsync(Agency.SuccessorId, cancel);
        Below = await Db.Agencies.CountAsync(a => a.Path.StartsWith(Agency.Path), cancel) - 1;
        Regions = await RegionChoices.AllAsync(Db, cancel);
    }

    private Task<string?> NameOfAsync(Guid? id, CancellationToken cancel) =>
        Db.Agencies.Where(a => a.Id == id).Select(a => a.Name).FirstOrDefaultAsync(cancel);

    private void Fill() =>
        (Name, ShortName, RegionCode, Kind, CreditCode, WebsiteCode, PublishesHere) = (
            Agency.Name,
            Agency.ShortName,
            Agency.RegionCode,
            Agency.Kind.Code,
            Agency.CreditCode?.Text,
            Agency.WebsiteCode?.Text,
            Agency.PublishesHere
        );

    private EditAgency.Input Typed() =>
        new(
            Agency.Id,
            Version,
            Name.Tidy(),
            ShortName.Tidy(),
            RegionCode.Tidy(),
            AgencyKind.All.FirstOrDefault(k => k.Code == Kind) ?? Agency.Kind,
            CreditCode,
            WebsiteCode,
            PublishesHere
        );
}

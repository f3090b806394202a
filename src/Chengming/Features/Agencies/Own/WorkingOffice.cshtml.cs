using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Agencies.Own;

/// <summary>The form of 政府信息公开工作机构.</summary>
internal sealed class WorkingOfficeModel(PlatformDb db, NameDisclosureOffice name) : AgencyPage(db)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? OfficeHours { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Fax { get; set; }

    [BindProperty]
    public string? Internet { get; set; }

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, Fill, cancel);

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => name.RunAsync(new(Agency.Id, Version, Typed()), HttpContext.Acting(), cancel),
            a => AgencyLinks.Office(a.Code),
            "已保存公开工作机构。指南写明的联系方式要发布新版后才会更新。",
            cancel
        );

    private void Fill()
    {
        var kept = Agency.DisclosureOffice;
        (Name, Address, Postcode, OfficeHours, Phone, Fax, Internet) = (
            kept.Name,
            kept.Address,
            kept.Postcode,
            kept.OfficeHours,
            kept.Phone,
            kept.Fax,
            kept.Internet
        );
    }

    private DisclosureOffice Typed() =>
        new()
        {
            Name = Name.Tidy(),
            Address = Address.Tidy(),
            Postcode = Postcode.Tidy(),
            OfficeHours = OfficeHours.Tidy(),
            Phone = Phone.Tidy(),
            Fax = Fax.Tidy(),
            Internet = Internet.Tidy(),
        };
}

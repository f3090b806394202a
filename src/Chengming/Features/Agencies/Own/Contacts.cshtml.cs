using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Agencies.Own;

/// <summary>The form of 机构概况.</summary>
internal sealed class ContactsModel(PlatformDb db, IntroduceAgency introduce) : AgencyPage(db)
{
    [BindProperty]
    public string? Functions { get; set; }

    [BindProperty]
    public string? PersonInCharge { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? OfficeHours { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, Fill, cancel);

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => introduce.RunAsync(new(Agency.Id, Version, Typed()), HttpContext.Acting(), cancel),
            a => AgencyLinks.Office(a.Code),
            "已保存机构概况，门户页面随即更新。",
            cancel
        );

    private void Fill()
    {
        var kept = Agency.Contacts;
        (Functions, PersonInCharge, Address, Postcode, OfficeHours, Phone, Website) = (
            kept.Functions,
            kept.PersonInCharge,
            kept.Address,
            kept.Postcode,
            kept.OfficeHours,
            kept.Phone,
            kept.Website
        );
    }

    private AgencyContacts Typed() =>
        new()
        {
            Functions = Functions.Tidy(),
            PersonInCharge = PersonInCharge.Tidy(),
            Address = Address.Tidy(),
            Postcode = Postcode.Tidy(),
            OfficeHours = OfficeHours.Tidy(),
            Phone = Phone.Tidy(),
            Website = Website.Tidy(),
        };
}

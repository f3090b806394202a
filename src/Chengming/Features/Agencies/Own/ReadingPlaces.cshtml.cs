using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Agencies.Own;

/// <summary>The form of 政府信息查阅点; empty rows at the end take new places, a row made empty falls away.</summary>
internal sealed class ReadingPlacesModel(PlatformDb db, ListReadingPlaces list) : AgencyPage(db)
{
    private const int EmptyRows = 2;

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) =>
        ShowAsync(
            code,
            () =>
                Rows = [
                    .. Agency.ReadingPlaces.Select(p => new Row(
                        p.Number,
                        p.Name,
                        p.Address,
                        p.OpeningHours,
                        p.Phone,
                        p.Keeper
                    )),
                    .. Enumerable.Repeat(new Row(), EmptyRows),
                ],
            cancel
        );

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => list.RunAsync(new(Agency.Id, Version, Typed()), HttpContext.Acting(), cancel),
            a => AgencyLinks.Office(a.Code),
            "已保存查阅点。",
            cancel
        );

    private List<ReadingPlace> Typed()
    {
        Rows =
        [
            .. Rows.Where(r =>
                !r.IsRemoved && (r.Name + r.Address + r.OpeningHours + r.Phone + r.Keeper).Tidy().Length > 0
            ),
        ];
        ShowRowsAnew();
        return
        [
            .. Rows.Select(r => new ReadingPlace(
                Agency.ReadingPlaces.Any(p => p.Number == r.Number) ? r.Number : 0,
                r.Name.Tidy(),
                r.Address.Tidy(),
                r.OpeningHours.Tidy(),
                r.Phone.Tidy(),
                r.Keeper.Tidy()
            )),
        ];
    }

    /// <summary>A place as typed.</summary>
    internal sealed record Row(
        int Number = 0,
        string? Name = null,
        string? Address = null,
        string? OpeningHours = null,
        string? Phone = null,
        string? Keeper = null,
        bool IsRemoved = false
    );
}

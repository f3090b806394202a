using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>The form of 内设机构: name, duty, place in the list, and whether it is still in use.</summary>
internal sealed class DepartmentsModel(PlatformDb db, ArrangeDepartments arrange) : AgencyPage(db)
{
    private const int EmptyRows = 3;

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel))
        {
            return NotFound();
        }

        Version = Agency.Version;
        Rows = await Db.Set<AgencyDepartment>()
            .Where(d => d.AgencyId == Agency.Id)
            .OrderBy(d => d.Order)
            .Select(d => new Row
            {
                Id = d.Id,
                Name = d.Name,
                Duty = d.Duty,
                Phone = d.Phone,
                Place = d.Order,
                IsActive = d.IsActive,
            })
            .ToListAsync(cancel);
        var next = Rows.Count;
        Rows.AddRange(Enumerable.Range(1, EmptyRows).Select(i => new Row { Place = next + i, IsActive = true }));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        await DoAsync(
            code,
            () => arrange.RunAsync(new(Agency.Id, Version, Typed()), HttpContext.Acting(), cancel),
            a => AgencyLinks.Office(a.Code),
            "已保存内设机构。",
            cancel
        );

    /// <summary>In the order of their places; what was typed stays in its own row when something is wrong.</summary>
    private List<ArrangeDepartments.Row> Typed()
    {
        Rows = [.. Rows.Where(r => r.Id is not null || !r.IsEmpty).OrderBy(r => r.Place)];
        ShowRowsAnew();
        return
        [
            .. Rows.Select(r => new ArrangeDepartments.Row(
                r.Id,
                r.Name.Tidy(),
                r.Duty.Tidy(),
                r.Phone.Tidy(),
                r.IsActive
            )),
        ];
    }

    /// <summary>A department as typed.</summary>
    internal sealed class Row
    {
        public Guid? Id { get; set; }

        public string? Name { get; set; }

        public string? Duty { get; set; }

        public string? Phone { get; set; }

        public int? Place { get; set; }

        public bool IsActive { get; set; }

        public bool IsEmpty => Name.Tidy().Length + Duty.Tidy().Length + Phone.Tidy().Length == 0;
    }
}

using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Regions;

/// <summary>The tree of divisions, one level at a time, and taking over a list.</summary>
internal sealed class RegionsModel(PlatformDb db, ImportRegions import) : OfficePage
{
    private const long LargestFile = 2 * 1024 * 1024;

    /// <summary>The list to take over.</summary>
    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The division whose parts are shown; null for the topmost ones.</summary>
    public Region? Shown { get; private set; }

    /// <summary>The divisions above it, the topmost first.</summary>
    public IReadOnlyList<Region> Above { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>What came of the list; null when none was taken over just now.</summary>
    public ImportRegions.Result? Imported { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var code = Request.Query["in"].ToString();
        await ReadAsync(code.Length > 0 ? code : null, cancel);
        return code.Length > 0 && Shown is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (List is not { Length: > 0 and <= LargestFile })
        {
            await ReadAsync(null, cancel);
            return Refused([new(nameof(List), "请选择一个 CSV 文件，不超过 2 MB。")]);
        }

        using var content = new MemoryStream();
        await List.CopyToAsync(content, cancel);
        var outcome = await import.RunAsync(new(content.ToArray()), HttpContext.Acting(), cancel);
        await ReadAsync(null, cancel);
        if (!outcome.IsDone)
        {
            return Refused(outcome.Problems.Select(p => p with { Field = nameof(List) }));
        }

        Imported = outcome.Value;
        return Page();
    }

    private async Task ReadAsync(string? code, CancellationToken cancel)
    {
        Count = await db.Set<Region>().CountAsync(cancel);
        Shown = code is null
            ? null
            : await db.Set<Region>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancel);
        var above = new List<Region>();
        for (var next = Shown?.ParentCode; next is not null; next = above[0].ParentCode)
        {
            above.Insert(0, await db.Set<Region>().AsNoTracking().SingleAsync(r => r.Code == next, cancel));
        }

        Above = above;
        var parent = Shown?.Code;
        Rows = await db.Set<Region>()
            .Where(r => r.ParentCode == parent)
            .OrderBy(r => r.Code)
            .Select(r => new Row(
                r.Code,
                r.Name,
                db.Set<Region>().Count(c => c.ParentCode == r.Code),
                db.Agencies.Count(a => a.RegionCode == r.Code)
            ))
            .ToListAsync(cancel);
    }

    /// <summary>A division of the list.</summary>
    internal sealed record Row(string Code, string Name, int Parts, int Agencies);
}

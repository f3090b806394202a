using Chengming.Data;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Agencies.Rules;
using Chengming.Law.Calendar;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>Everything an agency says of itself, with what is still missing.</summary>
internal sealed class OverviewModel(
    PlatformDb db,
    RemedyDirectory remedies,
    WorkingCalendar national,
    TimeProvider clock
) : AgencyPage(db)
{
    public IReadOnlyList<AgencyDepartment> Departments { get; private set; } = [];

    public RemedyOrgans Remedies { get; private set; } = new(null, null, null);

    public string HolidayRegion { get; private set; } = "";

    /// <summary>The local holidays of this year, or that they are not known.</summary>
    public IReadOnlyList<string> LocalHolidays { get; private set; } = [];

    public DisclosureGuide? Guide { get; private set; }

    public int PublishedRules { get; private set; }

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, () => { }, cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Departments = await Db.Set<AgencyDepartment>()
            .AsNoTracking()
            .Where(d => d.AgencyId == Agency.Id && d.IsActive)
            .OrderBy(d => d.Order)
            .ToListAsync(cancel);
        Remedies = await remedies.OfAsync(Agency, cancel);
        HolidayRegion = await Db.Set<Region>()
            .Where(r => r.Code == Agency.WorkingDayRegion)
            .Select(r => r.FullName)
            .SingleAsync(cancel);
        LocalHolidays = InWords(Agency.CalendarFrom(national).Year(ChinaTime.Day(clock.GetUtcNow()).Year));
        Guide = await Db.Set<DisclosureGuide>()
            .AsNoTracking()
            .SingleOrDefaultAsync(g => g.AgencyId == Agency.Id, cancel);
        PublishedRules = await Db.Set<DisclosureRule>()
            .CountAsync(r => r.AgencyId == Agency.Id && r.State == RuleState.Published, cancel);
    }

    private static List<string> InWords(CalendarYear year)
    {
        List<string> lines =
        [
            .. year
                .Holidays.Where(h => h.IsLocal)
                .Select(h => $"{h.Name}：{string.Join('、', h.Off.Select(d => $"{d.Month}月{d.Day}日"))}"),
            .. year.Gaps.Where(g => g.Kind is CalendarGapKind.LocalHolidaysMissing).Select(g => g.ToString()),
        ];
        return lines.Count > 0 ? lines : [$"{year.Year}年没有地方假日。"];
    }
}

using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports.Office;

/// <summary>
/// Annual reports on the morning page: an agency's handlers and its disclosure head are told from December (governments: January) on
/// that last year's report has to be published; the supervisor sees whose is late (Regulation art. 49).
/// </summary>
internal sealed class ReportsDue(PlatformDb db, TimeProvider clock) : IMorningSource
{
    /// <summary>Agencies that a supervisor sees by name; the others are in the list.</summary>
    public const int MostLate = 8;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var today = ChinaTime.Today(clock);
        var scope = person.Scope();
        var rows = new List<MorningItem>();
        if (person.IsInRole(nameof(StaffRole.Handler)) || person.IsInRole(nameof(StaffRole.DisclosureHead)))
        {
            rows.AddRange(await OwnAsync(scope.AgencyId, today, cancel));
        }

        if (person.IsInRole(nameof(StaffRole.Supervisor)))
        {
            rows.AddRange(await LateAsync(scope, today, cancel));
        }

        return rows;
    }

    private async Task<IEnumerable<MorningItem>> OwnAsync(Guid agencyId, DateOnly today, CancellationToken cancel)
    {
        var year = ReportDeadline.YearDueOn(today);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agencyId, cancel);
        var deadline = ReportDeadline.For(agency.Kind);
        if (
            !ReportDeadline.Bound.Contains(agency.Kind)
            || today < deadline.SoonFrom(year)
            || await db.PublishedReports.AnyAsync(r => r.AgencyId == agencyId && r.Year == year, cancel)
        )
        {
            return [];
        }

        var due = deadline.DueOn(year);
        return
        [
            new MorningItem(
                today >= due ? MorningGroup.MustBeDoneToday : MorningGroup.DueSoon,
                $"发布 {year} 年度政府信息公开工作年度报告",
                agency.Name,
                due,
                WhyOf(due, deadline),
                ReportOfficeLinks.Reports,
                "去办理",
                AgencyId: agency.Id
            ),
        ];
    }

    private async Task<IEnumerable<MorningItem>> LateAsync(AgencyScope scope, DateOnly today, CancellationToken cancel)
    {
        var year = today.Year - 1;
        var lateKinds = ReportDeadline.Bound.Where(k => ReportDeadline.For(k).DueOn(year) < today).ToList();
        var late = await UnpublishedReports
            .Of(db, scope, year)
            .Where(a => lateKinds.Contains(a.Kind) && a.Id != scope.AgencyId)
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Code)
            .Take(MostLate + 1)
            .AsNoTracking()
            .ToListAsync(cancel);
        var rows = late.Take(MostLate).Select(a => LateRow(a, year)).ToList();
        if (late.Count > MostLate)
        {
            var due = rows.Min(r => r.DueOn);
            rows.Add(
                new MorningItem(
                    MorningGroup.WaitingForOthers,
                    $"其余逾期未发布 {year} 年度报告的机关",
                    "下级机关",
                    due,
                    $"这里只列出前 {MostLate} 个，其余见名单。",
                    ReportOfficeLinks.Unpublished,
                    "看名单"
                )
            );
        }

        return rows;
    }

    private static MorningItem LateRow(Agency agency, int year)
    {
        var deadline = ReportDeadline.For(agency.Kind);
        var due = deadline.DueOn(year);
        return new MorningItem(
            MorningGroup.WaitingForOthers,
            $"催办 {year} 年度政府信息公开工作年度报告",
            agency.Name,
            due,
            WhyOf(due, deadline),
            ReportOfficeLinks.Unpublished,
            "看名单",
            AgencyId: agency.Id
        );
    }

    private static string WhyOf(DateOnly due, ReportDeadline deadline) =>
        $"应在 {due.Month} 月 {due.Day} 日前公布（{deadline.Date.Basis}）。";
}

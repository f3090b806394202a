using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Interpreting;

/// <summary>
/// Says on the morning page which policy documents have no interpretation yet and by when it is due: simultaneously with the document
/// (国办发〔2016〕80号), or within the tolerance that the supervising office set.
/// </summary>
internal sealed class InterpretationMorning(
    PlatformDb db,
    PlatformSettings settings,
    AgencyCalendars calendars,
    TimeProvider clock
) : IMorningSource
{
    private const int MostRows = 8;

    private static readonly List<string> PolicyColumns =
    [
        .. PlatformColumns.All.Where(c => c.HoldsPolicyDocuments).Select(c => c.Slug),
    ];

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!Audience.AgencyEditors.Admits(person))
        {
            return [];
        }

        var today = ChinaTime.Today(clock);
        var deadline = new InterpretationDeadline(
            (await settings.GetAsync<PublishingSettings>(cancel)).InterpretationDays
        );
        var since = ChinaTime.BeginningOf(
            today.AddDays(-(await settings.GetAsync<WatchSettings>(cancel)).InterpretationNoticeDays)
        );
        var scope = person.Scope();
        var documents = await (
            from item in db.Set<PublicItem>().AsNoTracking()
            join agency in scope.Of(db.Agencies) on item.AgencyId equals agency.Id
            where PolicyColumns.Contains(item.Column) && item.PublishedAt >= since && item.RepealedOn == null
            where !db.Set<PublicItem>().Any(other => other.Interprets == item.Id)
            orderby item.PublishedAt, item.Id
            select new
            {
                item.Title,
                item.IndexNumber,
                item.PublishedAt,
                item.AgencyId,
                Agency = agency.Name,
            }
        )
            .Take(MostRows)
            .ToListAsync(cancel);
        // Only a handler drafts; everybody else is led to the document.
        var drafts = person.IsInRole(nameof(StaffRole.Handler));
        var byAgency = await calendars.OfAsync(documents.Select(d => d.AgencyId), cancel);
        return
        [
            .. documents.Select(d =>
            {
                var published = ChinaTime.Day(d.PublishedAt);
                var due = deadline.DueOn(published, byAgency[d.AgencyId]);
                return new MorningItem(
                    due <= today ? MorningGroup.MustBeDoneToday : MorningGroup.DueSoon,
                    $"发布解读：{d.Title}",
                    d.AgencyId == scope.AgencyId ? null : d.Agency,
                    due,
                    $"文件 {ChinaTime.Date(published)} 发布，还没有解读；{InterpretationWords.Rule(deadline)}",
                    drafts && d.AgencyId == scope.AgencyId
                        ? PublishingLinks.NewInterpretationOf(d.IndexNumber)
                        : PublishingLinks.Items + $"?q={Uri.EscapeDataString(d.IndexNumber)}",
                    drafts && d.AgencyId == scope.AgencyId ? "去起草" : "去查看",
                    DayUnit.Working,
                    d.AgencyId
                );
            }),
        ];
    }
}

/// <summary>The deadline in words (解读期限用语).</summary>
internal static class InterpretationWords
{
    public static string Rule(InterpretationDeadline deadline) =>
        deadline.ToleranceWorkingDays == 0
            ? "解读与文件同步发布（国办发〔2016〕80号）"
            : $"解读最迟在文件发布后 {deadline.ToleranceWorkingDays} 个工作日内发布（本地规定；国办发〔2016〕80号要求同步）";
}

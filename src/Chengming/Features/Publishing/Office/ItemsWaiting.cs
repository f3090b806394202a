using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Calendar;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office;

/// <summary>
/// Items on the morning page: what waits for the person's signature or act, what the person wrote and others have, and what has to be public
/// soon (Regulation art. 26).
/// </summary>
internal sealed class ItemsWaiting(
    PlatformDb db,
    PlatformSettings settings,
    WorkingCalendar national,
    TimeProvider clock
) : IMorningSource
{
    private const int MostRows = 20;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!Audience.Business.Admits(person))
        {
            return [];
        }

        var today = ChinaTime.Today(clock);
        var notice = (await settings.GetAsync<PublishingSettings>(cancel)).NoticeDays;
        var roles = person.StaffRoles().ToList();
        var scope = person.Scope();
        var soonUntil = national.AddWorkingDays(today, notice).DueOn;
        var waiting = await (
            from item in db.Set<DisclosureItem>().AsNoTracking()
            join agency in scope.Of(db.Agencies) on item.AgencyId equals agency.Id
            where item.WaitsFor != null
            where
                item.AgencyId == scope.AgencyId
                || item.WaitsFor == StaffRole.Supervisor
                || (item.PublishBy != null && item.PublishBy <= today)
            orderby item.PublishBy == null, item.PublishBy, item.WaitsSince, item.Id
            select new Waiting(
                item.Id,
                item.Title,
                agency.Name,
                item.AgencyId,
                item.State,
                item.WaitsFor!.Value,
                item.WaitsForStep,
                item.PublishBy,
                item.MadeOn
            )
        )
            .Take(MostRows)
            .ToListAsync(cancel);
        return [.. waiting.Select(w => RowOf(w, roles, scope.AgencyId, today, soonUntil))];
    }

    private static MorningItem RowOf(Waiting item, List<StaffRole> roles, Guid own, DateOnly today, DateOnly soonUntil)
    {
        var isMine = roles.Contains(item.Role) && (item.AgencyId == own || item.Role is StaffRole.Supervisor);
        var isLate = item.PublishBy < today;
        return new MorningItem(
            !isMine ? MorningGroup.WaitingForOthers
                : item.PublishBy is { } due && due > today && due <= soonUntil && item.State is ItemState.Drafting
                    ? MorningGroup.DueSoon
                : MorningGroup.MustBeDoneToday,
            $"{item.Step}：{item.Title}",
            item.AgencyId == own && isMine ? null
                : isMine ? item.Agency
                : $"{item.Agency} {StaffRoles.TermOf(item.Role)}",
            item.PublishBy,
            WhyOf(item, isLate),
            AddressOf(item, isMine),
            isMine ? "去办理" : "看进度",
            DayUnit.Working,
            item.AgencyId
        );
    }

    private static string WhyOf(Waiting item, bool isLate) =>
        item.State is ItemState.PublishedUrgently
            ? isLate
                ? "先发后补的签字已超过补签期限（本机关审查流程）"
                : "先发后补：其余环节限时补签（本机关审查流程）"
            : isLate
                ? item.MadeOn is null
                    ? "从登记之日起算已超过公开时限，成文日期没有填（《条例》第二十六条）"
                    : "已超过公开时限（《条例》第二十六条）"
                : item.PublishBy is null
                    ? "《条例》第十七条：先审查后公开"
                    : item.MadeOn is null
                        ? "没有填成文日期，暂从登记之日起算，请补填（《条例》第二十六条）"
                        : "《条例》第二十六条：自形成之日起 20 个工作日内公开；专门规定从其规定";

    private static string AddressOf(Waiting item, bool isMine) =>
        !isMine
            ? PublishingLinks.Item(item.Id)
            : item.State switch
            {
                ItemState.UnderReview or ItemState.PublishedUrgently => PublishingLinks.Review(item.Id),
                ItemState.Cleared => PublishingLinks.Publish(item.Id),
                ItemState.Drafting or ItemState.Returned => PublishingLinks.Edit(item.Id),
                _ => PublishingLinks.Item(item.Id),
            };

    private sealed record Waiting(
        Guid Id,
        string Title,
        string Agency,
        Guid AgencyId,
        ItemState State,
        StaffRole Role,
        string Step,
        DateOnly? PublishBy,
        DateOnly? MadeOn
    );
}

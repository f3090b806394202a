using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive.Appraising;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>The archive on the morning page: one row for what is to be filed and handed over, for supplements, and for files whose time is over.</summary>
internal sealed class ArchiveWaiting(PlatformDb db, PlatformSettings settings, TimeProvider clock) : IMorningSource
{
    private const int NoticeDays = 90;
    private const int UrgentDays = 14;
    private const string Handover = "次年六月底前移交单位档案室（国家档案局令第13号）";

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!Audience.RequestStaff.Admits(person))
        {
            return [];
        }

        var own = person.Scope().AgencyId;
        var isWorker = RequestKeepers.Workers.Any(r => person.IsInRole(r.ToString()));
        return
        [
            .. isWorker ? await ToFileAsync(own, cancel) : [],
            .. isWorker ? await FilesAsync(own, cancel) : [],
            .. person.IsInRole(nameof(StaffRole.Approver))
                ? await AppraisalsAsync(own, person.AccountId(), cancel)
                : [],
        ];
    }

    private async Task<IEnumerable<MorningItem>> ToFileAsync(Guid own, CancellationToken cancel)
    {
        var closed = db.Set<DisclosureRequest>()
            .Where(r => r.AgencyId == own && r.ClosedOn != null && r.FiledOn == null && r.SplitOn == null);
        if (await closed.MinAsync(r => r.ClosedOn, cancel) is not { } first)
        {
            return [];
        }

        var due = (await settings.GetAsync<ArchiveSettings>(cancel)).HandoverDueOn(first);
        var last = new DateOnly(first.Year, 12, 31);
        var count = await closed.CountAsync(r => r.ClosedOn <= last, cancel);
        return Due(due, $"{first.Year} 年办结的 {count} 件申请没有归档", Handover, ArchiveLinks.Waiting, "去归档", own);
    }

    private async Task<IEnumerable<MorningItem>> FilesAsync(Guid own, CancellationToken cancel)
    {
        var today = ChinaTime.Today(clock);
        var files = db.Set<CaseFile>().Where(f => f.AgencyId == own);
        var kept = files.Where(f => f.State == FileState.Kept);
        var toHandOver = kept.Where(f => f.HandedOverOn == null);
        var first = await toHandOver.MinAsync(f => (DateOnly?)f.HandoverDueOn, cancel);
        var waiting = first is null ? 0 : await toHandOver.CountAsync(f => f.HandoverDueOn == first, cancel);
        var reopened = await files.CountAsync(f => f.State == FileState.Reopened, cancel);
        var expired = await kept.CountAsync(f => f.ExpiresOn < today && f.AppraisalId == null, cancel);
        return
        [
            .. first is { } due
                ? Due(due, $"{waiting} 卷没有移交", Handover, ArchiveLinks.NotHandedOver, "去移交", own)
                : [],
            .. reopened > 0
                ?
                [
                    Row(
                        MorningGroup.DueSoon,
                        $"{reopened} 卷等待补充归档",
                        null,
                        "归档后有复议或者诉讼，结束后把材料补充归档",
                        ArchiveLinks.Reopened,
                        "去补充",
                        own
                    ),
                ]
                : Array.Empty<MorningItem>(),
            .. expired > 0
                ?
                [
                    Row(
                        MorningGroup.DueSoon,
                        $"{expired} 卷保管期限届满，等待鉴定",
                        null,
                        "届满的档案经鉴定销毁或者延长保管（《档案法实施条例》第二十四条）",
                        ArchiveLinks.Expired,
                        "去鉴定",
                        own
                    ),
                ]
                : Array.Empty<MorningItem>(),
        ];
    }

    private async Task<IEnumerable<MorningItem>> AppraisalsAsync(Guid own, Guid me, CancellationToken cancel)
    {
        var waiting = await db.Set<FileAppraisal>()
            .AsNoTracking()
            .Where(a => a.AgencyId == own && a.DecidedAt == null && a.ProposedById != me && a.ProposedForId != me)
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);
        return waiting.Select(a => new MorningItem(
            MorningGroup.MustBeDoneToday,
            $"批准到期鉴定意见 {a.Number}：{(a.Kind is AppraisalKind.Destroy ? "销毁" : "延长")} {a.Files.Count} 卷",
            a.ProposedByName,
            null,
            "鉴定由提出人以外的人批准（《档案法实施条例》第二十四条）",
            ArchiveLinks.Appraisal(a.Id),
            "去审批",
            AgencyId: own
        ));
    }

    private IEnumerable<MorningItem> Due(DateOnly due, string what, string why, string address, string act, Guid agency)
    {
        var left = due.DayNumber - ChinaTime.Today(clock).DayNumber;
        return left > NoticeDays
            ? []
            :
            [
                Row(
                    left <= UrgentDays ? MorningGroup.MustBeDoneToday : MorningGroup.DueSoon,
                    what,
                    due,
                    why,
                    address,
                    act,
                    agency
                ),
            ];
    }

    private static MorningItem Row(
        MorningGroup group,
        string what,
        DateOnly? due,
        string why,
        string address,
        string act,
        Guid agency
    ) => new(group, what, null, due, why, address, act, AgencyId: agency);
}

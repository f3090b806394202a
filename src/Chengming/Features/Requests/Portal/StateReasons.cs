using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Notifications;
using Chengming.Features.Requests.Excess;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Portal;

/// <summary>
/// 网上说明理由: the applicant answers the request for reasons, once. It came in on the day on which it was sent; the reply period runs on (art. 35). Who handles the
/// case is told, or the head of the disclosure office while nobody does.
/// </summary>
[Cites(Instrument.Regulation, article: 35)]
public sealed class StateReasons(PlatformDb db, RequestChange change, Notify notify)
{
    /// <summary>Which case as it was read, and the reasons.</summary>
    public sealed record Input(Guid RequestId, int Version, string? Reasons);

    /// <summary>Records it as of today, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var check = new FieldCheck().Needed(
            nameof(input.Reasons),
            "申请的理由",
            input.Reasons,
            RequestEvent.LongestWords
        );
        var told = await ReadersAsync(input.RequestId, cancel);
        return await change.ApplyByApplicantAsync(
            input.RequestId,
            input.Version,
            work => work.Request.WhyNotTakeReasons() is { } broken ? [broken.ToProblem()] : check.Problems,
            (work, by) =>
            {
                work.Request.TakeReasons(work.Today, PersonalData.MaskAll(input.Reasons.Tidy()), by, work.Now);
                notify.Add(
                    told,
                    new(
                        $"申请 {work.Request.Number}：申请人说明了理由",
                        $"收到日期 {work.Today:yyyy-MM-dd}，请判断理由是否合理。",
                        RequestLinks.Case(work.Request.Id)
                    )
                );
            },
            work => new ReasonsReceived(work.Request.Subject, work.Today),
            context,
            cancel
        );
    }

    private async Task<List<Guid>> ReadersAsync(Guid requestId, CancellationToken cancel)
    {
        var about = await db.Set<DisclosureRequest>()
            .Where(r => r.Id == requestId)
            .Select(r => new { r.HandlerId, r.AgencyId })
            .SingleAsync(cancel);
        if (about.HandlerId is { } handler)
        {
            return [handler];
        }

        return await db
            .StaffAccounts.Where(a =>
                a.AgencyId == about.AgencyId && a.Grants.Any(g => g.Role == StaffRole.DisclosureHead)
            )
            .Select(a => a.Id)
            .ToListAsync(cancel);
    }
}

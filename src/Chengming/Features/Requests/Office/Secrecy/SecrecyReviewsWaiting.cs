using System.Security.Claims;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.SecrecyReviewing;

namespace Chengming.Features.Requests.Office.Secrecy;

/// <summary>Answers on the morning page of the secrecy reviewer that wait for the review.</summary>
internal sealed class SecrecyReviewsWaiting(SecrecyReviews reviews) : IMorningSource
{
    private const int MostRows = 20;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (!person.IsInRole(nameof(StaffRole.SecrecyReviewer)))
        {
            return [];
        }

        var me = person.AccountId();
        var waiting = await reviews.WaitingAsync(person.Scope().AgencyId, cancel);
        return
        [
            .. waiting
                .Where(w => !w.IsOf(me))
                .Take(MostRows)
                .Select(w => new MorningItem(
                    MorningGroup.MustBeDoneToday,
                    $"保密审查申请 {w.Request.Number}：{w.Answer.Term}",
                    w.Answer.ByName,
                    w.DueOn,
                    "公开以前经保密审查（《条例》第十七条、《保守国家秘密法》第三十五条）",
                    RequestLinks.Secrecy(w.Request.Id),
                    "去审查",
                    w.Answer.Order is null ? DayUnit.Working : DayUnit.Natural,
                    w.Request.AgencyId
                )),
        ];
    }
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>
/// 多个申请人申请同一信息: when an answer that discloses something was served and others had asked for the same, the platform suggests that it becomes
/// public. It never decides.
/// </summary>
public sealed class SeveralApplicants(
    PlatformDb db,
    RequestChange change,
    SameWanted same,
    ProposeCandidate propose,
    PlatformSettings settings
)
{
    private static readonly ActionContext Platform = ActionContext.Platform("依申请转主动公开");

    /// <summary>Suggests it when there are enough applicants and nobody suggested it for any of their cases.</summary>
    public async Task RunAsync(DisclosureRequest answered, CancellationToken cancel)
    {
        if (ProactiveCandidate.WhyNotPropose(answered) is not null)
        {
            return;
        }

        var others = await same.OfAsync(answered, cancel);
        var applicants = others.Select(r => r.Who).Distinct().Count() + 1;
        var enough = (await settings.GetAsync<RequestSettings>(cancel)).ApplicantsForProactive;
        List<Guid> cases = [answered.Id, .. others.Select(r => r.Id)];
        if (
            applicants < enough
            || await db.Set<ProactiveCandidate>()
                .AnyAsync(c => cases.Contains(c.RequestId) && c.IsAccepted != false, cancel)
        )
        {
            return;
        }

        var work = await change.FindAsync(answered.Id, cancel);
        await propose.AddAsync(
            work,
            CandidateSource.Platform,
            $"{applicants} 个申请人申请过同一信息。",
            RequestHand.Of(Platform.Actor),
            Platform,
            cancel
        );
    }
}

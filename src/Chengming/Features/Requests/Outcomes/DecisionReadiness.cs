using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Outcomes;

/// <summary>答复前置事项: what must have happened in a case before a kind of decision may be proposed, as far as its records show it.</summary>
[Term("答复前置事项")]
[Cites(Instrument.Regulation, article: 30)]
[Cites(Instrument.Regulation, article: 32)]
[Cites(Instrument.Regulation, article: 35)]
public static class DecisionReadiness
{
    /// <summary>What is missing, a sentence each; empty when nothing is. Whether processing may cease is for the clock to say.</summary>
    /// <param name="kind">The kind of decision.</param>
    /// <param name="request">The case with its events.</param>
    /// <param name="clock">Its clock as of today.</param>
    public static IReadOnlyList<string> MissingFor(DecisionKind kind, DisclosureRequest request, ReplyClock clock) =>
        kind.CeasesProcessing
            ? []
            :
            [
                .. kind.Needs.Select(need => Missing(need, request)).OfType<string>(),
                .. new[] { request.WhyNotFindGroundless(kind, clock.AsOf) }.OfType<string>(),
                .. ThirdPartyTime.StandsInTheWayOf(kind) ? ThirdPartyTime.StillRunning(request, clock) : [],
            ];

    private static string? Missing(DecisionRequirement need, DisclosureRequest request) =>
        need switch
        {
            DecisionRequirement.ThirdPartyConsultation when !request.WasThirdPartyAsked =>
                "这一答复类型应当先书面征求第三方的意见（《政府信息公开条例》第三十二条），办理记录里没有。",
            DecisionRequirement.CorrectionRound
                when !request.Events.Any(e => e.Kind is RequestEventKind.CorrectionAsked) =>
                "这一答复类型以告知过补正为前提（《政府信息公开条例》第三十条），办理记录里没有。",
            DecisionRequirement.SearchRecord when !request.Events.Any(e => e.Kind is RequestEventKind.Searched) =>
                "答复信息不存在以前应当检索并记录单位、范围、检索词和检索人，办理记录里没有。请先登记检索。",
            DecisionRequirement.ReasonsAsked when !request.Events.Any(e => e.Kind is RequestEventKind.ReasonsAsked) =>
                "这一答复类型以要求申请人说明理由为前提（《政府信息公开条例》第三十五条），办理记录里没有。",
            _ => null,
        };
}

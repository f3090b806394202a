using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests;

/// <summary>The states of a case in words.</summary>
internal static class RequestStates
{
    private static readonly Dictionary<ClockState, string> Terms = new()
    {
        [ClockState.AwaitingConfirmation] = "待双方确认",
        [ClockState.Running] = "办理中",
        [ClockState.AwaitingCorrection] = "待补正",
        [ClockState.PausedForThirdParty] = "征求第三方意见中",
        [ClockState.PausedForOtherOrgan] = "征求其他机关意见中",
        [ClockState.AwaitingPayment] = "待缴费",
        [ClockState.Closed] = "已办结",
    };

    /// <summary>The state in words.</summary>
    public static string TermOf(ClockState state) => Terms[state];

    /// <summary>The colour of the word; null for none.</summary>
    public static string? ToneOf(ClockState state) =>
        state switch
        {
            ClockState.Closed => "done",
            ClockState.Running => null,
            _ => "question",
        };
}

using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests;

/// <summary>补录: how a case ended that was handled and approved on paper before it was entered here.</summary>
public sealed partial class DisclosureRequest
{
    private const string OnPaper = "补录：纸质案卷，审批在案卷中。";

    internal void AnswerOnPaper(
        DecisionKind decision,
        ServiceMethod? method,
        DateOnly on,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Hold(WhyNotAnswer());
        DecisionCode = decision.Code;
        var kind =
            decision == DecisionKinds.Withdrawal ? RequestEventKind.Withdrawn
            : decision.CeasesProcessing ? RequestEventKind.Ceased
            : RequestEventKind.Replied;
        Append(
            kind,
            on,
            by,
            at,
            kind is RequestEventKind.Replied ? method?.Code ?? throw new ArgumentNullException(nameof(method)) : "",
            words: OnPaper
        );
    }
}

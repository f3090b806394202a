using Chengming.Actions;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using static Chengming.Features.Requests.Proceedings.ProceedingRules;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>What can happen to a proceeding.</summary>
public sealed partial class RemedyProceeding
{
    /// <summary>The rule that stands in the way of an answer; null when nothing does.</summary>
    public Rule? WhyNotAnswer() =>
        !IsPending ? MustBePending
        : AnsweredOn is not null ? AnswersOnce
        : null;

    /// <summary>The rule that stands in the way of a conclusion; null when nothing does.</summary>
    public Rule? WhyNotConclude() => IsPending ? null : MustBePending;

    /// <summary>The rule that stands in the way of an appeal; null when nothing does.</summary>
    public Rule? WhyNotAppeal() =>
        Procedure.Path is not RemedyPath.Suit ? OnlySuitsAreAppealed
        : IsPending ? MustBeConcluded
        : null;

    /// <summary>The rule that stands in the way of a new reply; null when nothing does.</summary>
    public Rule? WhyNotReplyAnew() => NewReplyDueOn is null || NewReplyOn is not null ? NewReplyMustBeOrdered : null;

    internal void Answer(DateOnly on)
    {
        Hold(WhyNotAnswer());
        AnsweredOn = on;
    }

    internal void Conclude(ProceedingConclusion conclusion)
    {
        Hold(WhyNotConclude());
        OutcomeFitsPath.Require(conclusion.Outcome.Path == Procedure.Path);
        NewReplyFollowsCorrection.Require(conclusion.NewReplyDueOn is null || conclusion.Outcome.IsCorrection);
        CorrectionTeaches.Require(!conclusion.Outcome.IsCorrection || conclusion.Lesson.Length > 0);
        (OutcomeCode, ConcludedOn) = (conclusion.Outcome.Code, conclusion.On);
        (DecisionNumber, Lesson) = (conclusion.DecisionNumber, conclusion.Lesson);
        NewReplyDueOn = conclusion.NewReplyDueOn;
    }

    /// <summary>上诉、再审: the case goes on; what was decided counts no longer.</summary>
    internal void Appeal(string organ)
    {
        Hold(WhyNotAppeal());
        (OutcomeCode, ConcludedOn, DecisionNumber) = ("", null, "");
        NewReplyDueOn = NewReplyOn is null ? null : NewReplyDueOn;
        Organ = organ;
    }

    /// <summary>重新答复.</summary>
    /// <param name="on">The day.</param>
    /// <param name="decisionCode">Code of the decision kind.</param>
    /// <param name="secrecy">How the case stands with its secrecy review, without which nothing is released (art. 17).</param>
    internal void ReplyAnew(DateOnly on, string decisionCode, CaseSecrecy secrecy)
    {
        Hold(WhyNotReplyAnew());
        Hold(secrecy.WhyNotReplyAnew(this, DecisionKinds.Of(decisionCode)));
        (NewReplyOn, NewDecisionCode) = (on, decisionCode);
    }

    private static void Hold(Rule? broken)
    {
        if (broken is not null)
        {
            throw new BrokenRuleException(broken);
        }
    }
}

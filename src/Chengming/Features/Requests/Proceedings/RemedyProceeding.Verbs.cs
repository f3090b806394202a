using Chengming.Actions;
using Chengming.Law.Oversight;
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

    internal void ReplyAnew(DateOnly on, string decisionCode)
    {
        Hold(WhyNotReplyAnew());
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

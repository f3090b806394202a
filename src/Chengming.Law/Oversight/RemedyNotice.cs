namespace Chengming.Law.Oversight;

/// <summary>救济告知: what a letter tells about review and suit.</summary>
/// <param name="Class">The class of this very decision: never <see cref="RemedyClass.ByGround"/> unless both clauses stand in one letter.</param>
/// <param name="Organ">Who reviews.</param>
/// <param name="Court">Which court hears a direct suit.</param>
/// <param name="CourtAfterReview">Which court hears a suit after review.</param>
/// <param name="Basis">The articles; empty for papers without a clause.</param>
[Term("救济告知")]
public sealed record RemedyNotice(
    RemedyClass Class,
    ReviewOrgan Organ,
    string Court,
    string CourtAfterReview,
    string Basis
)
{
    /// <summary>The clause for a letter; empty for papers without one.</summary>
    /// <param name="organ">The name of the review organ.</param>
    /// <param name="court">The name of the court.</param>
    public string Clause(string organ, string court)
    {
        var first =
            $"应当先自收到本文书之日起{RemedyPeriods.ReviewDays}日内向{organ}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起{RemedyPeriods.SuitAfterReviewDays}日内向{court}提起行政诉讼。";
        var either =
            $"可以自收到本文书之日起{RemedyPeriods.ReviewDays}日内向{organ}申请行政复议，也可以自收到本文书之日起{RemedyPeriods.DirectSuitMonths}个月内向{court}提起行政诉讼。";
        return Class switch
        {
            RemedyClass.None => "",
            RemedyClass.ReviewFirst => $"对本决定不服的，{first}",
            RemedyClass.ReviewOrSuit => $"对本答复不服的，{either}",
            RemedyClass.ByGround => $"对不予公开的部分不服的，{first}对其他部分不服的，{either}",
            _ => throw new InvalidOperationException($"The class {Class} has no clause."),
        };
    }
}

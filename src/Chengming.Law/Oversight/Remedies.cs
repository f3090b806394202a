using Chengming.Law.Requests.Decisions;

namespace Chengming.Law.Oversight;

/// <summary>救济途径 of a decision: since 2024 refusals under articles 14 to 16 go to review first, and the letter must say so.</summary>
[Term("救济途径")]
[Cites(Instrument.Regulation, article: 51)]
[Cites(Instrument.AdministrativeReviewLaw, article: 23)]
public static class Remedies
{
    private static readonly Dated<bool> ReviewComesFirst = new(
        (new DateOnly(2019, 5, 15), false),
        (new DateOnly(2024, 1, 1), true)
    );

    /// <summary>What the letter of a decision tells.</summary>
    /// <param name="kind">The kind of decision.</param>
    /// <param name="grounds">Grounds named in the letter; for a partial disclosure those of the refused parts.</param>
    /// <param name="decidedOn">The day of the decision.</param>
    /// <param name="organ">The organ that decided.</param>
    /// <param name="conventions">How the house reads what is open; the defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decision lies before 15 May 2019.</exception>
    public static RemedyNotice Of(
        DecisionKind kind,
        IEnumerable<RefusalGround> grounds,
        DateOnly decidedOn,
        DisclosingOrganKind organ,
        RemedyConventions? conventions = null
    )
    {
        var remedy = ClassOf(kind, grounds, decidedOn, conventions ?? RemedyConventions.Default);
        return new RemedyNotice(
            remedy,
            ReviewOrgan.Of(organ, decidedOn),
            CompetentCourt.Of(organ, afterReview: false),
            CompetentCourt.Of(organ, afterReview: true),
            BasisOf(remedy, decidedOn)
        );
    }

    /// <summary>The remedy when no reply came in time.</summary>
    /// <param name="dueOn">The last day for the reply.</param>
    /// <param name="conventions">How the house reads what is open; the defaults when null.</param>
    public static RemedyClass OfSilence(DateOnly dueOn, RemedyConventions? conventions = null) =>
        (conventions ?? RemedyConventions.Default).SilenceIsReviewFirst && ReviewComesFirst.On(dueOn)
            ? RemedyClass.ReviewFirst
            : RemedyClass.ReviewOrSuit;

    private static RemedyClass ClassOf(
        DecisionKind kind,
        IEnumerable<RefusalGround> grounds,
        DateOnly decidedOn,
        RemedyConventions conventions
    )
    {
        var reviewFirst = ReviewComesFirst.On(decidedOn);
        // The only refusal that rests on no ground of articles 14 to 16 is the inquiry matter of article 36(7).
        var isInquiryMatter = kind is { Group: DecisionGroup.Refused, GroundCode: null };
        var remedy = isInquiryMatter && conventions.InquiryMatterIsReviewFirst ? RemedyClass.ReviewFirst : kind.Remedy;
        return remedy switch
        {
            RemedyClass.ReviewFirst when !reviewFirst => RemedyClass.ReviewOrSuit,
            RemedyClass.ByGround when !reviewFirst || !conventions.PartialRefusalIsReviewFirst || !grounds.Any() =>
                RemedyClass.ReviewOrSuit,
            _ => remedy,
        };
    }

    private static string BasisOf(RemedyClass remedy, DateOnly decidedOn)
    {
        if (remedy is RemedyClass.None)
        {
            return "";
        }

        if (!ReviewComesFirst.On(decidedOn))
        {
            return "《政府信息公开条例》第五十一条";
        }

        List<Citation> articles =
        [
            new(Instrument.AdministrativeReviewLaw, 20),
            new(Instrument.AdministrativeReviewLaw, 24),
        ];
        if (remedy is RemedyClass.ReviewFirst or RemedyClass.ByGround)
        {
            articles.Insert(1, new(Instrument.AdministrativeReviewLaw, 23));
            articles.Add(new(Instrument.AdministrativeLitigationLaw, 45));
        }

        if (remedy is RemedyClass.ReviewOrSuit or RemedyClass.ByGround)
        {
            articles.Add(new(Instrument.AdministrativeLitigationLaw, 46));
        }

        return string.Join('、', articles);
    }
}

using Chengming.Law.Calendar;

namespace Chengming.Law.Oversight;

/// <summary>救济期限, in natural days and months; a last day of rest moves on.</summary>
[Term("救济期限")]
public static class RemedyPeriods
{
    /// <summary>申请复议: days.</summary>
    public const int ReviewDays = 60;

    /// <summary>复议后起诉: days.</summary>
    public const int SuitAfterReviewDays = 15;

    /// <summary>直接起诉: months.</summary>
    public const int DirectSuitMonths = 6;

    /// <summary>The longest, when nobody told of right, organ and period: months from knowing the content.</summary>
    public const int LongestMonths = 12;

    /// <summary>The last day for review, from the day the reply was known.</summary>
    [Cites(Instrument.AdministrativeReviewLaw, article: 20, paragraph: 1)]
    public static NaturalPeriod Review(DateOnly knownOn, WorkingCalendar calendar) =>
        calendar.AddDays(knownOn, ReviewDays);

    /// <summary>The last day for a suit after review, from receipt of the review decision.</summary>
    [Cites(Instrument.AdministrativeLitigationLaw, article: 45)]
    public static NaturalPeriod SuitAfterReview(DateOnly decisionReceivedOn, WorkingCalendar calendar) =>
        calendar.AddDays(decisionReceivedOn, SuitAfterReviewDays);

    /// <summary>The last day for a direct suit, from the day the reply was known.</summary>
    [Cites(Instrument.AdministrativeLitigationLaw, article: 46)]
    public static NaturalPeriod DirectSuit(DateOnly knownOn, WorkingCalendar calendar) =>
        calendar.AddMonths(knownOn, DirectSuitMonths);

    /// <summary>The last day of all where the reply did not tell of the remedy (for suits 法释〔2018〕1号第六十四条).</summary>
    [Cites(Instrument.AdministrativeReviewLaw, article: 20, paragraph: 3)]
    public static NaturalPeriod WhenNotTold(DateOnly contentKnownOn, WorkingCalendar calendar) =>
        calendar.AddMonths(contentKnownOn, LongestMonths);
}

namespace Chengming.Law.Requests;

/// <summary>依申请公开的法定期限, all in working days and all counted from the day after the event.</summary>
[Term("依申请公开期限")]
public static class RequestPeriods
{
    private static readonly DateOnly Revision = new(2019, 5, 15);

    /// <summary>答复期限, from receipt.</summary>
    [Cites(Instrument.Regulation, article: 33, paragraph: 2)]
    public static Dated<int> Reply { get; } = new((Revision, 20));

    /// <summary>延长答复的最长期限.</summary>
    [Cites(Instrument.Regulation, article: 33, paragraph: 2)]
    public static Dated<int> LongestExtension { get; } = new((Revision, 20));

    /// <summary>补正告知期限, from receipt; everything at once.</summary>
    [Cites(Instrument.Regulation, article: 30)]
    public static Dated<int> CorrectionNotice { get; } = new((Revision, 7));

    /// <summary>第三方、共同制作机关提出意见的期限, from their receipt of the letter.</summary>
    [Cites(Instrument.Regulation, article: 32)]
    [Cites(Instrument.Regulation, article: 34)]
    public static Dated<int> Consultation { get; } = new((Revision, 15));

    /// <summary>缴费期限, from the applicant's receipt of the fee notice (article 6 of the measures: one source).</summary>
    [Cites(Instrument.FeeMeasures, article: 6)]
    public static Dated<int> Payment { get; } = new((new DateOnly(2021, 1, 1), 20));
}

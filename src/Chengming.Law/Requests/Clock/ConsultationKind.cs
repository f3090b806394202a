namespace Chengming.Law.Requests.Clock;

/// <summary>征求意见的对象, with its time and what its silence means.</summary>
[Term("征求意见种类")]
public sealed class ConsultationKind
{
    /// <summary>第三方: silence is not consent.</summary>
    [Cites(Instrument.Regulation, article: 32)]
    public static readonly ConsultationKind ThirdParty = new(
        "third-party",
        "征求第三方意见",
        new Citation(Instrument.Regulation, 32),
        hasLimit: true,
        "逾期未提出意见的，由行政机关依照条例决定是否公开"
    );

    /// <summary>共同制作机关: silence is consent.</summary>
    [Cites(Instrument.Regulation, article: 34)]
    public static readonly ConsultationKind JointMaker = new(
        "joint-maker",
        "征求共同制作机关意见",
        new Citation(Instrument.Regulation, 34),
        hasLimit: true,
        "逾期未提出意见的，视为同意公开"
    );

    /// <summary>涉及的其他机关 (发布协调): article 11 names no period; that of article 34 is taken.</summary>
    [Cites(Instrument.Regulation, article: 11)]
    public static readonly ConsultationKind OtherOrgan = new(
        "other-organ",
        "征求其他机关意见",
        new Citation(Instrument.Regulation, 11),
        hasLimit: true,
        "逾期未提出意见的，条例没有规定后果，由行政机关决定"
    );

    /// <summary>报请主管部门或者保密行政管理部门确定: no period in law; that it does not count is general knowledge (mark K).</summary>
    [Cites(Instrument.Regulation, article: 17)]
    public static readonly ConsultationKind Referral = new(
        "referral",
        "报有关部门确定",
        new Citation(Instrument.Regulation, 17),
        hasLimit: false,
        "没有法定期限，应当催办"
    );

    private ConsultationKind(string code, string term, Citation basis, bool hasLimit, string silence)
    {
        Code = code;
        Term = term;
        Basis = basis;
        HasLimit = hasLimit;
        Silence = silence;
    }

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ConsultationKind> All { get; } = [ThirdParty, JointMaker, OtherOrgan, Referral];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>The article.</summary>
    public Citation Basis { get; }

    /// <summary>True when whoever is asked has fifteen working days.</summary>
    public bool HasLimit { get; }

    /// <summary>What silence means, a Chinese sentence without its full stop.</summary>
    public string Silence { get; }

    /// <summary>The kind with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static ConsultationKind Of(string code) =>
        All.FirstOrDefault(k => k.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No kind of consultation has this code.");
}

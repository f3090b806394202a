namespace Chengming.Law.Publication;

/// <summary>公开属性: how a document is to be disclosed, decided when it is drafted and filed with the draft (国办发〔2016〕80号).</summary>
[Term("公开属性")]
public sealed class DisclosureMode
{
    /// <summary>主动公开.</summary>
    [Cites(Instrument.Regulation, article: 19)]
    public static readonly DisclosureMode Proactive = new("proactive", "主动公开", 19);

    /// <summary>依申请公开.</summary>
    [Cites(Instrument.Regulation, article: 27)]
    public static readonly DisclosureMode OnApplication = new("on-application", "依申请公开", 27)
    {
        NeedsReason = true,
    };

    /// <summary>不予公开 (not 免予公开).</summary>
    [Cites(Instrument.Regulation, article: 13)]
    public static readonly DisclosureMode Withheld = new("withheld", "不予公开", 13)
    {
        NeedsReason = true,
        NeedsGround = true,
        AssessedAgain = true,
        PolicyDocumentsGoToTheDisclosureOffice = true,
    };

    private DisclosureMode(string code, string term, int article)
    {
        Code = code;
        Term = term;
        Basis = new Citation(Instrument.Regulation, article);
    }

    /// <summary>All three.</summary>
    public static IReadOnlyList<DisclosureMode> All { get; } = [Proactive, OnApplication, Withheld];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>The article.</summary>
    public Citation Basis { get; }

    /// <summary>True when the drafter has to state why the document is not simply published.</summary>
    public bool NeedsReason { get; private init; }

    /// <summary>True when a ground of articles 14 to 16 has to be named.</summary>
    public bool NeedsGround { get; private init; }

    /// <summary>True when it is looked at again from time to time (动态调整, article 18; the law sets no period).</summary>
    [Cites(Instrument.Regulation, article: 18)]
    public bool AssessedAgain { get; private init; }

    /// <summary>True when a policy document so marked first goes to the disclosure office of the agency (国办发〔2016〕80号).</summary>
    public bool PolicyDocumentsGoToTheDisclosureOffice { get; private init; }

    /// <summary>The mode with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static DisclosureMode Of(string code) =>
        All.FirstOrDefault(a => a.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No disclosure mode has this code.");
}

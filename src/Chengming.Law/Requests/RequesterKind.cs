namespace Chengming.Law.Requests;

/// <summary>申请人类别: who may apply, parted as the columns of table 3 count them. It is fixed when the application is registered.</summary>
[Term("申请人类别")]
[Cites(Instrument.Regulation, article: 27)]
public sealed class RequesterKind
{
    /// <summary>公民.</summary>
    public static readonly RequesterKind NaturalPerson = new("naturalPerson", "公民");

    /// <summary>商业企业.</summary>
    public static readonly RequesterKind Commercial = new("legal.commercial", "商业企业");

    /// <summary>科研机构.</summary>
    public static readonly RequesterKind Research = new("legal.research", "科研机构");

    /// <summary>社会公益组织.</summary>
    public static readonly RequesterKind PublicWelfare = new("legal.publicWelfare", "社会公益组织");

    /// <summary>法律服务机构, when it applies for itself: the agent of a person does not decide the kind.</summary>
    public static readonly RequesterKind LegalService = new("legal.legalService", "法律服务机构");

    /// <summary>其他法人或者其他组织.</summary>
    public static readonly RequesterKind OtherOrganisation = new("legal.other", "其他组织");

    private RequesterKind(string code, string term) => (Code, Term) = (code, term);

    /// <summary>All kinds in the order of the columns.</summary>
    public static IReadOnlyList<RequesterKind> All { get; } =
    [NaturalPerson, Commercial, Research, PublicWelfare, LegalService, OtherOrganisation];

    /// <summary>The stable code: the column of table 3.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>True for 法人或者其他组织.</summary>
    public bool IsOrganisation => this != NaturalPerson;

    /// <summary>The kind with this code; null when there is none.</summary>
    public static RequesterKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>The kind with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static RequesterKind Of(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No kind of requester has this code.");
}

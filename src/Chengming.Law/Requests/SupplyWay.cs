namespace Chengming.Law.Requests;

/// <summary>获取信息的方式、途径, as the applicant wishes it, with the contact it cannot do without.</summary>
[Term("获取信息的途径")]
[Cites(Instrument.Regulation, article: 29, paragraph: 2, item: 3)]
[Cites(Instrument.Regulation, article: 40)]
public sealed class SupplyWay
{
    /// <summary>邮寄.</summary>
    public static readonly SupplyWay Post = new("post", "邮寄") { NeedsAddress = true };

    /// <summary>电子邮件.</summary>
    public static readonly SupplyWay Email = new("email", "电子邮件") { NeedsEmail = true };

    /// <summary>当面领取.</summary>
    public static readonly SupplyWay InPerson = new("in-person", "当面领取");

    /// <summary>当场查阅、抄录.</summary>
    public static readonly SupplyWay OnTheSpot = new("on-the-spot", "当场查阅、抄录");

    /// <summary>传真.</summary>
    public static readonly SupplyWay Fax = new("fax", "传真");

    private SupplyWay(string code, string term) => (Code, Term) = (code, term);

    /// <summary>All ways.</summary>
    public static IReadOnlyList<SupplyWay> All { get; } = [Post, Email, InPerson, OnTheSpot, Fax];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>True when nothing arrives without a postal address.</summary>
    public bool NeedsAddress { get; private init; }

    /// <summary>True when nothing arrives without an e-mail address.</summary>
    public bool NeedsEmail { get; private init; }

    /// <summary>The way with this code; null when there is none.</summary>
    public static SupplyWay? Find(string? code) => All.FirstOrDefault(w => w.Code == code);
}

using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Redacting;

/// <summary>
/// 遮盖理由: why a passage of a document that is supplied is withheld: a ground of articles 14 to 16, or that it is no government information,
/// which article 37 names beside them.
/// </summary>
[Term("遮盖理由")]
[Cites(Instrument.Regulation, article: 37)]
public sealed class WithholdingGround
{
    private WithholdingGround(string code, string term, Citation basis) => (Code, Term, Basis) = (code, term, basis);

    /// <summary>All grounds: those of the law in the order of its articles, and the one of article 37 itself.</summary>
    public static IReadOnlyList<WithholdingGround> All { get; } =
    [
        .. RefusalGrounds.All.Select(g => new WithholdingGround(g.Code, g.Term, g.Basis)),
        new("not-government-information", "不是政府信息的内容", new Citation(Instrument.Regulation, 37)),
    ];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The ground in words.</summary>
    public string Term { get; }

    /// <summary>The article.</summary>
    public Citation Basis { get; }

    /// <summary>The ground with this code; null when there is none.</summary>
    public static WithholdingGround? Find(string? code) => All.FirstOrDefault(g => g.Code == code);

    /// <summary>The ground with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static WithholdingGround Of(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No ground has this code.");
}

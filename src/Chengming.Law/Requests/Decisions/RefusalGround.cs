namespace Chengming.Law.Requests.Decisions;

/// <summary>不予公开理由: a ground of articles 14 to 16. Everything else is disclosed (article 13).</summary>
/// <param name="Code">The stable code, e.g. <c>state-secret</c>.</param>
/// <param name="Term">The ground in words.</param>
/// <param name="Kinds">The kinds of which one has to be named; empty when there is only one.</param>
/// <param name="Basis">The article and paragraph.</param>
/// <param name="Force">How far it binds.</param>
/// <param name="Table3Row">The row of table 3 that counts a refusal on this ground, without the table's name.</param>
/// <param name="MustShow">What the decision and its file must show (burden of proof, 法释〔2025〕8号; one source).</param>
[Term("不予公开理由")]
[Cites(Instrument.Regulation, article: 13)]
[Cites(Instrument.Regulation, article: 14)]
[Cites(Instrument.Regulation, article: 15)]
[Cites(Instrument.Regulation, article: 16)]
public sealed record RefusalGround(
    string Code,
    string Term,
    IReadOnlyList<string> Kinds,
    Citation Basis,
    RefusalForce Force,
    string Table3Row,
    string MustShow
)
{
    /// <summary>True when the third party has to be asked before (article 32).</summary>
    [Cites(Instrument.Regulation, article: 32)]
    public bool NeedsThirdParty => Force is RefusalForce.MustUnlessConsentOrPublicInterest;

    /// <summary>True when the agency may disclose all the same.</summary>
    public bool IsDiscretionary => Force is RefusalForce.May or RefusalForce.MayUnlessRequired;
}

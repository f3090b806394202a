using Chengming.Law.Oversight;

namespace Chengming.Law.Requests.Decisions;

/// <summary>答复类型: how a case ends, with the one row of table 3 that counts it. Which row it is does not decide the remedy.</summary>
/// <param name="Code">The stable code, e.g. <c>U1a</c>.</param>
/// <param name="Term">The kind in words.</param>
/// <param name="Group">The group of the row.</param>
/// <param name="Basis">The articles; none for two kinds that only the report's form knows.</param>
/// <param name="OtherBasis">What the kind stands on when no article does; else empty.</param>
/// <param name="Table3Row">The row of table 3, without the table's name, e.g. <c>results.unable.notHeld</c>.</param>
/// <param name="Remedy">The remedy since 2024; <see cref="Remedies"/> gives the one of a single decision.</param>
/// <param name="LetterCode">The letter.</param>
/// <param name="GroundCode">The ground of articles 14 to 16 that the kind stands for; null when none.</param>
/// <param name="SuppliesInformation">True when information is handed out, so that a fee by pages is possible.</param>
/// <param name="Needs">What must be there before it may be issued.</param>
[Term("答复类型")]
[Cites(Instrument.Regulation, article: 36)]
[Cites(Instrument.Regulation, article: 37)]
[Cites(Instrument.Regulation, article: 38)]
[Cites(Instrument.Regulation, article: 39)]
public sealed record DecisionKind(
    string Code,
    string Term,
    DecisionGroup Group,
    IReadOnlyList<Citation> Basis,
    string OtherBasis,
    string Table3Row,
    RemedyClass Remedy,
    string LetterCode,
    string? GroundCode,
    bool SuppliesInformation,
    IReadOnlyList<DecisionRequirement> Needs
)
{
    /// <summary>The letter.</summary>
    public LetterKind Letter => LetterKinds.Of(LetterCode);

    /// <summary>The ground that the kind stands for; null when none.</summary>
    public RefusalGround? Ground => GroundCode is null ? null : RefusalGrounds.Of(GroundCode);

    /// <summary>
    /// True when something becomes known that was not public before: every disclosure but the pointer to what is published. What is released is
    /// reviewed for secrecy first.
    /// </summary>
    public bool ReleasesInformation =>
        Group is DecisionGroup.Disclosed or DecisionGroup.Partial
        && !Needs.Contains(DecisionRequirement.PlacePublished);

    /// <summary>True for 不再处理: no reply, but the end of the case, because the applicant did not correct or pay in time.</summary>
    public bool CeasesProcessing =>
        Group is DecisionGroup.Other
        && Needs.Any(n => n is DecisionRequirement.CorrectionRound or DecisionRequirement.FeeNotice);

    /// <summary>The basis as a letter cites it.</summary>
    public string BasisInWords => Basis.Count > 0 ? string.Join('、', Basis) : OtherBasis;
}

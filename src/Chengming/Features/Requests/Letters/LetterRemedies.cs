using Chengming.Features.Agencies;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters;

/// <summary>救济条款: what a letter says about review and suit, with the organs of the agency.</summary>
[Term("救济条款")]
public sealed class LetterRemedies(RemedyDirectory directory)
{
    /// <summary>The clause of a kept paper today.</summary>
    internal Task<string> ClauseAsync(CaseLetter letter, RequestAtWork work, CancellationToken cancel) =>
        ClauseAsync(letter.Kind, letter.Withholds, work.Agency, work.Today, cancel);

    /// <summary>The clause; empty for papers without one, and while an organ is not known.</summary>
    /// <param name="letter">The kind of paper.</param>
    /// <param name="withholds">Whether a partial disclosure withholds something on articles 14 to 16.</param>
    /// <param name="agency">The agency that signs.</param>
    /// <param name="on">The day of the paper.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<string> ClauseAsync(
        LetterKind letter,
        bool withholds,
        Agency agency,
        DateOnly on,
        CancellationToken cancel
    )
    {
        var organs = await directory.OfAsync(agency, cancel);
        if (
            letter.Remedy is RemedyClass.None
            || agency.Kind.Discloses is not { } discloses
            || organs is not { ReviewOrgan: { } organ, Court: { } court }
        )
        {
            return "";
        }

        // Papers to a third party or the person concerned carry the clause of a decision of their class.
        var kind =
            DecisionKinds.All.FirstOrDefault(k => k.LetterCode == letter.Code)
            ?? DecisionKinds.All.First(k => k.Remedy == letter.Remedy);
        return Remedies.Of(kind, withholds ? RefusalGrounds.All : [], on, discloses).Clause(organ, court);
    }
}

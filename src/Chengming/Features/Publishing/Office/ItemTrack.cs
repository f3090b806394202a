using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Office;

/// <summary>The steps of a review as the page lists them: signed, next, still to come (审查进度).</summary>
internal static class ItemTrack
{
    public static IReadOnlyList<TrackStep> Of(ItemVersion version)
    {
        var review = version.Review;
        var steps = review?.Steps ?? ReviewSchemes.Of(version.SchemeKey).StepsFor([], urgently: false);
        return
        [
            .. steps.Select(step => new TrackStep(
                step,
                review?.SignatureOf(step.Code) is { } signed
                    ? version.Records.Last(r =>
                        r.Kind is ReviewRecordKind.Signed && r.Step == step.Code && r.At == signed.At
                    )
                    : null,
                review is null ? step.Kind is ReviewStepKind.Drafting : review.Next?.Code == step.Code
            )),
        ];
    }
}

/// <summary>A step with its signature.</summary>
/// <param name="Step">The step.</param>
/// <param name="Signature">The line of the review; null while nobody signed.</param>
/// <param name="IsNext">True when it is this step's turn.</param>
internal sealed record TrackStep(ReviewStep Step, ReviewRecord? Signature, bool IsNext);

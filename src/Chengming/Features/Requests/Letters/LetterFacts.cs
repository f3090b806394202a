using Chengming.Features.Agencies;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters;

/// <summary>What the fields of a letter are filled from (文书所据事实).</summary>
/// <param name="Request">The case with its events and parties.</param>
/// <param name="Agency">The agency that answers it.</param>
/// <param name="Clock">Its clock as of today.</param>
/// <param name="Clocks">Reads clocks, and knows the agency's working days.</param>
/// <param name="Extension">The approved extension; null when there is none.</param>
/// <param name="Reasons">The reasons proposed for the decision; empty when there are none.</param>
/// <param name="Secrecy">The secrecy review of the decision; null when there is none.</param>
/// <param name="Decision">The decision that the letter tells; null when it tells none, or it is not chosen.</param>
[Term("文书所据事实")]
public sealed record LetterFacts(
    DisclosureRequest Request,
    Agency Agency,
    ReplyClock Clock,
    RequestClockReader Clocks,
    RequestProposal? Extension,
    string Reasons,
    SecrecyReview? Secrecy,
    DecisionKind? Decision
)
{
    /// <summary>The newest event of a kind; null when there is none.</summary>
    public RequestEvent? Last(RequestEventKind kind) => Request.Events.LastOrDefault(e => e.Kind == kind);

    /// <summary>What kind of consultation was begun last; null when there was none.</summary>
    public ConsultationKind? Consultation =>
        Last(RequestEventKind.ConsultationBegun) is { } begun ? ConsultationKind.Of(begun.Code) : null;

    /// <summary>The day before an extension; null once it was told, or while somebody is still asked.</summary>
    public DateOnly? DueBeforeExtension =>
        Last(RequestEventKind.ExtensionTold) is null && !Request.OpenConsultations.Any() ? Clock.DueOn : null;

    /// <summary>The day that the approved extension leads to; null when it is not known.</summary>
    public DateOnly? DueAfterExtension =>
        DueBeforeExtension is { } due && Extension?.Days is { } days
            ? Clocks.CalendarOf(Agency.Id).AddWorkingDays(due, days).DueOn
            : null;
}

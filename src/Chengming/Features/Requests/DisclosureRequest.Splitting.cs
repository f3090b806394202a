using Chengming.Actions;
using Chengming.Law;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests;

/// <summary>
/// 一事一申请: an application about several matters goes on as several cases. Each keeps the channel and everything that touched the clock; the one
/// they come from is counted nowhere (statute.md 7.2, mark C).
/// </summary>
[Cites(Instrument.Regulation, article: 29)]
public sealed partial class DisclosureRequest
{
    /// <summary>The application that this one was part of; null for one that came by itself.</summary>
    public Guid? SplitFromId { get; private set; }

    /// <summary>The day on which it was split; null for one that was not.</summary>
    public DateOnly? SplitOn { get; private set; }

    /// <summary>The rule that stands in the way of splitting; null when nothing does.</summary>
    public Rule? WhyNotSplit() => NotReceived() ?? (Has(RequestEventKind.FeeAsked) ? NothingWasAskedForFee : null);

    /// <summary>Ends as one application; its parts go on.</summary>
    internal void Split(string parts, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotSplit());
        SplitOn = on;
        Append(RequestEventKind.Split, on, by, at, words: parts);
    }

    /// <summary>Takes over what touched the clock of the application it was part of, after its arrival, and who handles it.</summary>
    internal void GoOnFrom(DisclosureRequest whole)
    {
        SplitFromId = whole.Id;
        (DepartmentId, HandlerId, HandlerName) = (whole.DepartmentId, whole.HandlerId, whole.HandlerName);
        var after = whole.events.Where(e =>
            e.Kind is not (RequestEventKind.Arrived or RequestEventKind.Confirmed or RequestEventKind.Split)
            && (
                RequestEventKinds.TouchesClock(e.Kind)
                || e.Kind is RequestEventKind.Assigned or RequestEventKind.Claimed
            )
        );
        foreach (var e in after.OrderBy(e => e.Number))
        {
            Append(
                e.Kind,
                e.On,
                new RequestHand(e.ById, e.ByName),
                e.RecordedAt,
                e.Code,
                e.Key,
                e.Until,
                e.Days,
                e.Words
            );
        }
    }
}

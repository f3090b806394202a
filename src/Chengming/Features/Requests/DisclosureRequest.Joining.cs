using Chengming.Actions;
using static Chengming.Features.Requests.RequestRules;

namespace Chengming.Features.Requests;

/// <summary>
/// 合并办理: applications about the same matter are worked on by the same hand. Each keeps its own clock, is answered by itself and counted by itself; the
/// Regulation knows no joint reply.
/// </summary>
public sealed partial class DisclosureRequest
{
    /// <summary>The application with which this one is worked on; null for one by itself, and for the leading one.</summary>
    public Guid? JoinedToId { get; private set; }

    /// <summary>True where others were joined to this one, now or before.</summary>
    public bool WasJoinedByOthers => Has(RequestEventKind.OtherJoined);

    /// <summary>The rule that stands in the way of joining it to another; null when nothing does.</summary>
    public Rule? WhyNotJoin() =>
        !IsOpen ? MustBeOpen
        : JoinedToId is not null ? IsJoinedAlready
        : null;

    /// <summary>The rule that stands in the way of working on it by itself again; null when nothing does.</summary>
    public Rule? WhyNotPart() =>
        !IsOpen ? MustBeOpen
        : JoinedToId is null ? MustBeJoined
        : null;

    /// <summary>Goes on with the leading one, by its department and handler.</summary>
    internal void JoinTo(DisclosureRequest lead, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotJoin());
        (JoinedToId, DepartmentId, HandlerId, HandlerName) = (
            lead.Id,
            lead.DepartmentId,
            lead.HandlerId,
            lead.HandlerName
        );
        Append(RequestEventKind.Joined, on, by, at, words: $"与申请 {lead.Number} 合并办理。");
        lead.Append(RequestEventKind.OtherJoined, on, by, at, words: $"申请 {Number} 合并到这件一起办理。");
    }

    /// <summary>Goes on by itself; department and handler stay.</summary>
    internal void Part(DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Hold(WhyNotPart());
        JoinedToId = null;
        Append(RequestEventKind.Parted, on, by, at);
    }
}

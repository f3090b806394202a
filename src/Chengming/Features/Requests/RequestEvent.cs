using Chengming.Law;

namespace Chengming.Features.Requests;

/// <summary>Something that happened to a case (办理记录). It is never changed and never removed.</summary>
[Term("办理记录")]
public sealed class RequestEvent
{
    /// <summary>Longest words.</summary>
    public const int LongestWords = DisclosureRequest.LongestWanted;

    private RequestEvent() { }

    internal RequestEvent(
        Guid requestId,
        int number,
        RequestEventKind kind,
        DateOnly on,
        RequestHand by,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        (RequestId, Number, Kind, On) = (requestId, number, kind, on);
        (ById, ByName, RecordedAt) = (by.Id, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Place among the events of the case, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What happened.</summary>
    public RequestEventKind Kind { get; private set; }

    /// <summary>The day on which it happened, as the law dates it.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Channel, kind of consultation, way of service: what <see cref="Kind"/> leaves open.</summary>
    public string Code { get; internal init; } = "";

    /// <summary>The consultation that it belongs to.</summary>
    public string Key { get; internal init; } = "";

    /// <summary>A last day that was told: for the correction, or of a deferral.</summary>
    public DateOnly? Until { get; internal init; }

    /// <summary>Working days, for an extension.</summary>
    public int? Days { get; internal init; }

    /// <summary>Yuan, for a fee.</summary>
    public decimal? Amount { get; internal init; }

    /// <summary>What was said: the points to correct, who was asked, the reason.</summary>
    public string Words { get; internal init; } = "";

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Account of who wrote it down; null for the platform itself.</summary>
    public Guid? ById { get; private set; }

    /// <summary>Name of who wrote it down.</summary>
    public string ByName { get; private set; } = "";
}

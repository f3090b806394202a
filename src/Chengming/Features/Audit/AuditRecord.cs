using Chengming.Law;

namespace Chengming.Features.Audit;

/// <summary>One link of the audit chain (审计记录): who did what to which thing, when, from where, and what changed.</summary>
[Term("审计记录")]
public sealed class AuditRecord
{
    /// <summary>Place in the chain, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Account of the person; null for the platform itself.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>Name of the person or of the part of the platform.</summary>
    public required string ActorName { get; init; }

    /// <summary>The agency the person worked for at that time.</summary>
    public required Guid? AgencyId { get; init; }

    /// <summary>What happened: type name of the event.</summary>
    public required string Act { get; init; }

    /// <summary>What happened, in words.</summary>
    public required string ActTerm { get; init; }

    /// <summary>Type name of the thing it happened to.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Identifier of the thing.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>How people call the thing.</summary>
    public required string SubjectName { get; init; }

    /// <summary>Network address the wish came from.</summary>
    public required string? Address { get; init; }

    /// <summary>The reason that was given.</summary>
    public required string? Reason { get; init; }

    /// <summary>The event's members and the changes with values before and after, as JSON (<see cref="AuditDetails"/>).</summary>
    public required string Details { get; init; }

    /// <summary>Name of the digest of this link.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Digest of the link before; sixty-four zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Digest over everything above, in small hexadecimal digits.</summary>
    public string Hash { get; internal set; } = "";
}

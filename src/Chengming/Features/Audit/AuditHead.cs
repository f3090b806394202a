namespace Chengming.Features.Audit;

/// <summary>The newest link of the chain. Its row is locked while a link is added, so that links come one after another.</summary>
public sealed class AuditHead
{
    /// <summary>The one row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>Number of links.</summary>
    public long Sequence { get; private set; }

    /// <summary>Digest of the newest link.</summary>
    public string Hash { get; private set; } = AuditChain.Beginning;

    /// <summary>Seal over both (<see cref="AuditHeadSeal"/>); null before the first link.</summary>
    public string? Seal { get; private set; }
}

using System.Text.Json;
using Chengming.Data.Protection.Digests;

namespace Chengming.Features.Audit;

/// <summary>How one link of the chain follows from the one before.</summary>
internal static class AuditChain
{
    /// <summary>What the first link points back to.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Digest of a link over the link before and all of its own members.</summary>
    public static string HashOf(AuditRecord link) =>
        Convert.ToHexStringLower(DigestAlgorithm.Of(link.Algorithm).Digest(Canonical(link)));

    /// <summary>
    /// The members in a fixed order as a JSON array, so that no two different links give the same bytes. The instant is written in
    /// whole milliseconds, which both databases keep exactly.
    /// </summary>
    private static byte[] Canonical(AuditRecord link) =>
        JsonSerializer.SerializeToUtf8Bytes<object?[]>([
            link.Sequence,
            link.At.ToUnixTimeMilliseconds(),
            link.ActorId,
            link.ActorName,
            link.AgencyId,
            link.Act,
            link.ActTerm,
            link.SubjectKind,
            link.SubjectId,
            link.SubjectName,
            link.Address,
            link.Reason,
            link.Details,
            link.Algorithm,
            link.PreviousHash,
        ]);
}

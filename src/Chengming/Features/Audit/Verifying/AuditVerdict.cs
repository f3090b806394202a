using Chengming.Law;

namespace Chengming.Features.Audit.Verifying;

/// <summary>What the verification of the chain came to (审计核验结论).</summary>
/// <param name="Checked">Number of links that were read.</param>
/// <param name="Head">The newest link; null when there is none.</param>
/// <param name="Faults">What is wrong, in the order of the chain; at most <see cref="VerifyAuditChain.MostFaults"/>.</param>
[Term("审计核验结论")]
public sealed record AuditVerdict(long Checked, AuditAnchor? Head, IReadOnlyList<AuditFault> Faults)
{
    /// <summary>True when links were read and nothing is wrong. A chain without links proves nothing.</summary>
    public bool IsWhole => Checked > 0 && Faults.Count == 0;
}

/// <summary>A place where the chain is broken (审计链断点).</summary>
/// <param name="Sequence">Number of the link it concerns; 0 when it concerns the head.</param>
/// <param name="Words">What is wrong there.</param>
[Term("审计链断点")]
public sealed record AuditFault(long Sequence, string Words);

using Chengming.Law;

namespace Chengming.Features.Requests.Registering;

/// <summary>申请编号: one sequence for each agency and year, e.g. 2026-0003.</summary>
/// <param name="RequestId">The case.</param>
/// <param name="AgencyId">The agency.</param>
/// <param name="Year">The year in which the application arrived.</param>
/// <param name="Serial">From 1.</param>
[Term("申请编号")]
public sealed record RequestNumber(Guid RequestId, Guid AgencyId, int Year, int Serial)
{
    /// <summary>As on every paper of the case.</summary>
    public override string ToString() => $"{Year:0000}-{Serial:0000}";
}

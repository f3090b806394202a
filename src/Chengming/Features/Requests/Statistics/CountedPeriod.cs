using Chengming.Law;

namespace Chengming.Features.Requests.Statistics;

/// <summary>What is counted (统计范围): the cases of an agency, or of it and everything below it, in a period.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="Path">Its path.</param>
/// <param name="WithSubtree">True to count what lies below it too.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
[Term("统计范围")]
public sealed record CountedPeriod(Guid AgencyId, string Path, bool WithSubtree, DateOnly From, DateOnly Until);

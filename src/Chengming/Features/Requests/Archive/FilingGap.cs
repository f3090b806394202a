using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>Something that the file of a case should hold and does not (缺件).</summary>
/// <param name="Words">What is missing.</param>
/// <param name="Basis">Why it belongs there.</param>
/// <param name="Address">Where it is mended; null where it cannot be any more.</param>
[Term("缺件")]
internal sealed record FilingGap(string Words, string Basis, string? Address = null);

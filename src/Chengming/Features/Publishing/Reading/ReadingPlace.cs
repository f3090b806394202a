using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>Where in an item something stands (所在处).</summary>
/// <param name="Field">The element.</param>
/// <param name="Index">Number of the paragraph, link or attachment, from 0; null for other elements.</param>
/// <param name="Start">How many characters stand before it.</param>
/// <param name="Length">How many characters it has; 0 when the whole element is meant.</param>
[Term("所在处")]
public sealed record ReadingPlace(ReadingField Field, int? Index = null, int Start = 0, int Length = 0);

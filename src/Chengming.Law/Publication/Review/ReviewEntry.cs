namespace Chengming.Law.Publication.Review;

/// <summary>What happened in a review. Entries are only ever added; what stands is computed from them.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who did it: the person who held the pen, not the one represented.</param>
[Term("审查记录")]
public abstract record ReviewEntry(DateTimeOffset At, Guid By);

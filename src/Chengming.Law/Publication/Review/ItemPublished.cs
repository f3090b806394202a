namespace Chengming.Law.Publication.Review;

/// <summary>发布: the item went out.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who published it; for a scheduled item who scheduled it.</param>
/// <param name="Version">The hash of the content that went out.</param>
[Term("审查后发布")]
public sealed record ItemPublished(DateTimeOffset At, Guid By, string Version) : ReviewEntry(At, By);

namespace Chengming.Law.Publication.Review;

/// <summary>内容变更: the item is no longer what was signed, so every signature falls away. Who changes it becomes an author.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who changed it.</param>
/// <param name="Version">The hash of the new content.</param>
[Term("审查中的内容变更")]
public sealed record ContentChanged(DateTimeOffset At, Guid By, string Version) : ReviewEntry(At, By);

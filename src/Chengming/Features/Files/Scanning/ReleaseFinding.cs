using Chengming.Law;

namespace Chengming.Features.Files.Scanning;

/// <summary>Something in a file that the public should not get unseen.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">The value, masked, or a short excerpt; Chinese.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="IsCleanable">True when the cleaned copy is without it.</param>
[Term("发布前检查发现")]
public sealed record ReleaseFinding(FindingKind Kind, string What, FindingPlace Where, bool IsCleanable);

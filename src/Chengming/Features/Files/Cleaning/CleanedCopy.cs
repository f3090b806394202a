using Chengming.Law;

namespace Chengming.Features.Files.Cleaning;

/// <summary>What came of cleaning a file (清理结果). The original is never touched.</summary>
/// <param name="Content">The copy; null when there is none.</param>
/// <param name="Remarks">What was done that can be noticed, or why there is no copy and what to do instead; Chinese.</param>
/// <param name="Remaining">What is still in the copy and has to be dealt with by hand, by a scan of it.</param>
/// <param name="NotChecked">What the scan of the copy could not look at and why, in Chinese.</param>
[Term("清理后的副本")]
public sealed record CleanedCopy(
    byte[]? Content,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<Scanning.ReleaseFinding> Remaining,
    IReadOnlyList<string> NotChecked
);

using Chengming.Law;

namespace Chengming.Features.Files.Scanning;

/// <summary>What the check before release found (发布前检查结果).</summary>
/// <param name="Findings">In the order of the file.</param>
/// <param name="NotChecked">What could not be looked at and why, in Chinese; a file is clean only when this is empty too.</param>
[Term("发布前检查结果")]
public sealed record ReleaseScan(IReadOnlyList<ReleaseFinding> Findings, IReadOnlyList<string> NotChecked)
{
    /// <summary>True when everything was looked at and nothing was found.</summary>
    public bool IsClean => Findings.Count == 0 && NotChecked.Count == 0;
}

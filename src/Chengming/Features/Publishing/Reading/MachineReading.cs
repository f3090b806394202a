using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>What the machine read before people review (机器预审结果).</summary>
/// <param name="Findings">By place: title, text, then the other elements.</param>
/// <param name="NotChecked">What could not be looked at and why, in Chinese; never to be taken for having been found right.</param>
[Term("机器预审结果")]
public sealed record MachineReading(IReadOnlyList<MachineFinding> Findings, IReadOnlyList<string> NotChecked);

using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>A name that an organ bore until a day (曾用名).</summary>
/// <param name="Old">The former name.</param>
/// <param name="Present">What it is called now, or who does its work now.</param>
/// <param name="ChangedOn">The day of the change; documents made before rightly use the old name.</param>
/// <param name="KeptBy">The agency whose list it is from; null for the own one.</param>
[Term("机关曾用名")]
public sealed record FormerName(string Old, string Present, DateOnly ChangedOn, string? KeptBy = null);

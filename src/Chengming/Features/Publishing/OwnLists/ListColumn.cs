namespace Chengming.Features.Publishing.OwnLists;

/// <summary>A column of a list, and a field of its form.</summary>
/// <param name="Field">Name of the member; problems bear the same.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Hint">What to consider; null for nothing.</param>
/// <param name="Kind">What sort of control asks for it.</param>
/// <param name="Longest">Most characters; null where the control knows.</param>
/// <param name="IsRequired">True when it must be filled in.</param>
internal sealed record ListColumn(
    string Field,
    string Label,
    string? Hint = null,
    string Kind = "text",
    int? Longest = null,
    bool IsRequired = true
);

namespace Chengming.Features.Agencies;

/// <summary>A field of a form with its label, its hint and what is wrong with it.</summary>
/// <param name="Name">Name in the form; problems with this field bear the same.</param>
/// <param name="Label">Words above it.</param>
/// <param name="Value">What it holds; what was typed before goes first.</param>
/// <param name="Hint">What to consider; null for nothing.</param>
/// <param name="Lines">Lines of a text box; 0 for one line.</param>
/// <param name="Type">Type of the input.</param>
/// <param name="Required">True when it must be filled in.</param>
internal sealed record FieldView(
    string Name,
    string Label,
    string? Value,
    string? Hint = null,
    int Lines = 0,
    string Type = "text",
    bool Required = false
);

/// <summary>A choice among rows.</summary>
/// <param name="Name">Name in the form.</param>
/// <param name="Label">Words above it.</param>
/// <param name="Value">The chosen one.</param>
/// <param name="Options">Values with their words.</param>
/// <param name="Empty">Words for choosing none; null when one has to be chosen.</param>
/// <param name="Hint">What to consider; null for nothing.</param>
internal sealed record ChoiceView(
    string Name,
    string Label,
    string? Value,
    IReadOnlyList<(string Value, string Words)> Options,
    string? Empty = null,
    string? Hint = null
);

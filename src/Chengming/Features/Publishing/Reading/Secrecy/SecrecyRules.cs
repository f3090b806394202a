namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>Which rules take their words and marks from the data files.</summary>
internal static class SecrecyRules
{
    public static IReadOnlyList<string> Words { get; } = ["R205", "R206"];

    public static IReadOnlyList<string> Marks { get; } = ["R201", "R202", "R203", "R204", "R207", "R208"];
}

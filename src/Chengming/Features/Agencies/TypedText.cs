namespace Chengming.Features.Agencies;

/// <summary>What somebody typed, as it is kept.</summary>
internal static class TypedText
{
    /// <summary>Without blanks around it and with plain line ends; empty for nothing.</summary>
    public static string Tidy(this string? typed) => typed?.ReplaceLineEndings("\n").Trim() ?? "";
}

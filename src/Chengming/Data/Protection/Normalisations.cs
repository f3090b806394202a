using System.Text;
using System.Text.RegularExpressions;

namespace Chengming.Data.Protection;

/// <summary>Spellings in which equal values are equal.</summary>
internal static partial class Normalisations
{
    public static string Trimmed(string value) => value.Normalize(NormalizationForm.FormKC).Trim();

    public static string Compact(string value) => Gaps().Replace(Trimmed(value), "").ToUpperInvariant();

    public static string Phone(string value) => CountryCode().Replace(PhoneMarks().Replace(Trimmed(value), ""), "");

    public static string Email(string value) => Trimmed(value).ToLowerInvariant();

    public static string Name(string value) =>
        Dots().Replace(Spaces().Replace(Trimmed(value), ""), "·").ToUpperInvariant();

    [GeneratedRegex(@"[\s\-‐‑–—]+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[\s\-‐‑–—()]+")]
    private static partial Regex PhoneMarks();

    [GeneratedRegex(@"^(\+86|0086|86(?=1\d{10}$))")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // The dot inside names of minorities and foreigners is typed in many ways.
    [GeneratedRegex("[·•‧∙・．]")]
    private static partial Regex Dots();
}

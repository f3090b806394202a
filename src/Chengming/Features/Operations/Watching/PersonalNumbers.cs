using System.Text.RegularExpressions;

namespace Chengming.Features.Operations.Watching;

/// <summary>Takes out of a text what looks like a number of a person: identity, bank card, mobile telephone; and mail addresses.</summary>
internal static partial class PersonalNumbers
{
    private const string Hidden = "［已隐去］";

    /// <summary>The text without such numbers. Rather one number too many is hidden than one too few.</summary>
    public static string Hide(string text) => Personal().Replace(text, Hidden);

    [GeneratedRegex(
        @"(?<![0-9A-Za-z-])(?:\d{15}|\d{16,19}|\d{17}[Xx]|(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2})(?![0-9A-Za-z])|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Personal();
}

using System.Text.RegularExpressions;
using Chengming.Law;

namespace Chengming.Features.Agencies.Identifiers;

/// <summary>
/// The number under which an organisation is registered (统一社会信用代码, GB 32100—2015): registering department, kind, division,
/// organisation code with a check of its own (GB 11714), and a check character over all of them.
/// </summary>
[Term("统一社会信用代码")]
public sealed partial record SocialCreditCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 18;

    /// <summary>I, O, S, V and Z are left out, because they are mistaken for digits or for each other.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const int OrganizationAt = 8;
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private SocialCreditCode(string text) => Text = text;

    /// <summary>The eighteen characters.</summary>
    public string Text { get; }

    /// <summary>What is wrong with a code and which character to look at, in Chinese; null when nothing is.</summary>
    public static string? FaultOf(string text)
    {
        var code = Tidy(text);
        if (code.Length != Length)
        {
            return $"统一社会信用代码应为 {Length} 位，现在是 {code.Length} 位。";
        }

        for (var i = 0; i < Length; i++)
        {
            if (!Alphabet.Contains(code[i], StringComparison.Ordinal))
            {
                return $"统一社会信用代码第 {i + 1} 位“{code[i]}”不是可用的字符（只用数字和除 I、O、S、V、Z 外的大写字母）。";
            }
        }

        if (!Division().IsMatch(code))
        {
            return "统一社会信用代码第 3 至 8 位是登记机关的行政区划代码，应为 6 位数字。";
        }

        if (OrganizationCheckOf(code.AsSpan(OrganizationAt, 8)) is var inner && inner != code[OrganizationAt + 8])
        {
            return $"统一社会信用代码第 17 位（主体标识码的校验位）应为“{inner}”，现在是“{code[OrganizationAt + 8]}”。请核对第 9 至 17 位。";
        }

        return CheckOf(code.AsSpan(0, Length - 1)) is var check && check != code[^1]
            ? $"统一社会信用代码校验位（第 18 位）应为“{check}”，现在是“{code[^1]}”。请逐位核对。"
            : null;
    }

    /// <summary>Reads a code; small letters and blanks around it are forgiven.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static SocialCreditCode Parse(string text) =>
        FaultOf(text) is { } fault ? throw new FormatException(fault) : new SocialCreditCode(Tidy(text));

    /// <summary>The check character over the first seventeen (weights are the powers of 3 modulo 31).</summary>
    internal static char CheckOf(ReadOnlySpan<char> first)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Alphabet.IndexOf(first[i], StringComparison.Ordinal) * Weights[i];
        }

        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>The check character of the organisation code in the characters 9 to 17 (GB 11714).</summary>
    internal static char OrganizationCheckOf(ReadOnlySpan<char> first)
    {
        var sum = 0;
        for (var i = 0; i < OrganizationWeights.Length; i++)
        {
            sum += (char.IsAsciiDigit(first[i]) ? first[i] - '0' : first[i] - 'A' + 10) * OrganizationWeights[i];
        }

        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    /// <summary>The eighteen characters.</summary>
    public override string ToString() => Text;

    private static string Tidy(string text) => text.Trim().ToUpperInvariant();

    [GeneratedRegex("^..[0-9]{6}")]
    private static partial Regex Division();
}

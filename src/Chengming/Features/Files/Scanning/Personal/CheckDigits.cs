namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Check digits of identity numbers (GB 11643), credit codes (GB 32100) and bank cards (ISO/IEC 7812).</summary>
internal static class CheckDigits
{
    private const string CreditCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Of 18 characters, the last a digit or X.</summary>
    public static bool IsIdentityNumber(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < IdentityWeights.Length; i++)
        {
            sum += (number[i] - '0') * IdentityWeights[i];
        }

        return char.ToUpperInvariant(number[17]) == "10X98765432"[sum % 11];
    }

    /// <summary>Of 18 characters.</summary>
    public static bool IsCreditCode(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < CreditWeights.Length; i++)
        {
            var value = CreditCharacters.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * CreditWeights[i];
        }

        return CreditCharacters[(31 - (sum % 31)) % 31] == code[17];
    }

    /// <summary>The Luhn sum of digits.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}

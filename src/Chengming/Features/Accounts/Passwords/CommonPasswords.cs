using System.Collections.Frozen;
using System.Text.Json;

namespace Chengming.Features.Accounts.Passwords;

/// <summary>Passwords that everybody tries first (常见弱密码): a list, and what is such a word with digits or marks around it.</summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Listed = Load();

    public static bool Contain(string password)
    {
        var small = password.ToLowerInvariant();
        return Listed.Contains(small) || Listed.Contains(CoreOf(small));
    }

    /// <summary>The word without what is only put around it: <c>Password2026!</c> is still <c>password</c>.</summary>
    private static string CoreOf(string password)
    {
        var first = 0;
        var end = password.Length;
        while (first < end && !char.IsAsciiLetter(password[first]))
        {
            first++;
        }

        while (end > first && !char.IsAsciiLetter(password[end - 1]))
        {
            end--;
        }

        return password[first..end];
    }

    private static FrozenSet<string> Load()
    {
        using var file = EmbeddedFiles.Open("Features/Accounts/Passwords/common-passwords.json");
        var words =
            JsonSerializer.Deserialize<string[]>(file) ?? throw new InvalidDataException("No common passwords.");
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}

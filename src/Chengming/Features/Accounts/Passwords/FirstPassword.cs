using System.Security.Cryptography;

namespace Chengming.Features.Accounts.Passwords;

/// <summary>A password that an administrator hands over and that must be changed at the first sign-in (初始密码).</summary>
internal static class FirstPassword
{
    // Nothing that looks like something else on paper: no 0 O o, 1 l I i.
    private const string Small = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>Four groups of four characters; every group has a capital, a small letter and a digit.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => Group()));

    private static string Group()
    {
        char[] group =
        [
            .. RandomNumberGenerator.GetItems<char>(Capitals, 1),
            .. RandomNumberGenerator.GetItems<char>(Small, 1),
            .. RandomNumberGenerator.GetItems<char>(Digits, 1),
            .. RandomNumberGenerator.GetItems<char>(Small + Capitals + Digits, GroupLength - 3),
        ];
        RandomNumberGenerator.Shuffle(group.AsSpan());
        return new string(group);
    }
}

using System.Security.Cryptography;
using System.Text;
using Chengming.Features.Accounts.SecondFactor;

namespace Chengming.Features.Accounts.Setup;

/// <summary>
/// The code that the server prints at its start while it has no accounts (设置码). Whoever can read the server's console may set up the
/// platform; a stranger on the network cannot.
/// </summary>
internal sealed class SetupCode
{
    private const int Bytes = 10;

    /// <summary>The code as printed.</summary>
    public string Text { get; } = Base32.InGroups(Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)), '-');

    /// <summary>True once the platform was seen to have accounts; they are never deleted, so it stays true.</summary>
    public bool IsUsed { get; set; }

    /// <summary>True for the code, however it is spaced.</summary>
    public bool Matches(string typed) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Plain(typed)),
            Encoding.UTF8.GetBytes(Plain(Text))
        );

    private static string Plain(string code) =>
        new([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
}

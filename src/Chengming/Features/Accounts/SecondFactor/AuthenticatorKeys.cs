using System.Security.Cryptography;
using Chengming.Data.Protection;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>The keys of authenticators: made, sealed for the database, shown once as text and as a picture.</summary>
public sealed class AuthenticatorKeys(PersonalDataVault vault)
{
    private const string Issuer = "澄明工作后台";

    /// <summary>A new key, sealed.</summary>
    public string NewSealed(Guid accountId) =>
        vault.ProtectSecret(Convert.ToHexString(RandomNumberGenerator.GetBytes(Totp.KeyLength)), PlaceOf(accountId));

    /// <summary>The bytes of a key.</summary>
    public byte[] Open(Guid accountId, string sealedKey) =>
        Convert.FromHexString(vault.RevealSecret(sealedKey, PlaceOf(accountId)));

    /// <summary>The key as a person types it into an app.</summary>
    public static string InText(byte[] key) => Base32.InGroups(Base32.Encode(key), ' ');

    /// <summary>The address that an app reads from the picture.</summary>
    public static string AddressFor(string signInName, byte[] key)
    {
        var label = Uri.EscapeDataString($"{Issuer}:{signInName}");
        return $"otpauth://totp/{label}?secret={Base32.Encode(key)}&issuer={Uri.EscapeDataString(Issuer)}";
    }

    internal static string PlaceOf(Guid accountId) => $"StaffAccount.AuthenticatorKey/{accountId:N}";
}

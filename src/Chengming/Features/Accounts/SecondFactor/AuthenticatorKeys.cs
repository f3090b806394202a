using System.Security.Cryptography;
using Chengming.Data.Protection;
using QRCoder;

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

    /// <summary>The dark squares of the picture as an SVG path, one unit a square, with the quiet zone around.</summary>
    public static (int Size, string Path) PictureOf(string address)
    {
        using var maker = new QRCodeGenerator();
        using var code = maker.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var squares =
            from y in Enumerable.Range(0, rows.Count)
            from x in Enumerable.Range(0, rows[y].Length)
            where rows[y][x]
            select $"M{x} {y}h1v1h-1z";
        return (rows.Count, string.Concat(squares));
    }

    internal static string PlaceOf(Guid accountId) => $"StaffAccount.AuthenticatorKey/{accountId:N}";
}

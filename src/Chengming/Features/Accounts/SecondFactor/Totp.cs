using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>
/// Codes that change with time (动态验证码; RFC 6238 with HMAC-SHA1, 30 seconds, 6 digits: what every authenticator app speaks). Says
/// which time step a code belongs to, so that it can be used up (docs/adr/0006).
/// </summary>
internal static class Totp
{
    /// <summary>Bytes of a key, as RFC 4226 advises.</summary>
    public const int KeyLength = 20;

    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;

    // A device's clock may be half a minute off, and a person needs time to type.
    private static readonly int[] Near = [0, -1, 1];

    /// <summary>The time step of an instant.</summary>
    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a time step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        // SHA-1 as a MAC; the standard of the devices, and no collision helps an attacker here.
#pragma warning disable CA5350
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac[(mac[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The time step whose code this is, now or one step away; null when it is none of them.</summary>
    public static long? StepOfCode(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        long? found = null;
        foreach (var step in Near.Select(n => StepOf(now) + n))
        {
            var isIt = CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.UTF8.GetBytes(CodeOf(key, step)),
                System.Text.Encoding.UTF8.GetBytes(code)
            );
            found = isIt ? found ?? step : found;
        }

        return found;
    }
}

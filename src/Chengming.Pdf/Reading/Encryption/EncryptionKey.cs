using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Chengming.Pdf.Reading.Encryption;

/// <summary>Derives the file's key from the empty user password (ISO 32000-2, 7.6.4).</summary>
[SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5; files are only read with it.")]
internal static class EncryptionKey
{
    private static readonly byte[] Padding =
    [
        0x28,
        0xBF,
        0x4E,
        0x5E,
        0x4E,
        0x75,
        0x8A,
        0x41,
        0x64,
        0x00,
        0x4E,
        0x56,
        0xFF,
        0xFA,
        0x01,
        0x08,
        0x2E,
        0x2E,
        0x00,
        0xB6,
        0xD0,
        0x68,
        0x3E,
        0x80,
        0x2F,
        0x0C,
        0xA9,
        0xFE,
        0x64,
        0x53,
        0x69,
        0x7A,
    ];

    /// <summary>Revisions 2 to 4: algorithm 2, checked by algorithms 4 and 5; null when a password is needed.</summary>
    public static byte[]? Older(EncryptionEntries entries)
    {
        byte[] input = [.. Padding, .. entries.Owner.AsSpan(0, 32), .. BitConverter.GetBytes(entries.Permissions)];
        input = [.. input, .. entries.FileId];
        if (entries.Revision >= 4 && !entries.EncryptsMetadata)
        {
            input = [.. input, 0xFF, 0xFF, 0xFF, 0xFF];
        }

        var length = entries.Revision == 2 ? 5 : entries.KeyBytes;
        var hash = MD5.HashData(input);
        for (var i = 0; entries.Revision >= 3 && i < 50; i++)
        {
            hash = MD5.HashData(hash.AsSpan(0, length));
        }

        var key = hash[..length];
        var expected = entries.Revision == 2 ? Rc4.Apply(key, Padding) : OlderCheck(key, entries.FileId);
        var compared = entries.Revision == 2 ? 32 : 16;
        return expected.AsSpan(0, compared).SequenceEqual(entries.User.AsSpan(0, compared)) ? key : null;
    }

    private static byte[] OlderCheck(byte[] key, byte[] fileId)
    {
        var check = Rc4.Apply(key, MD5.HashData([.. Padding, .. fileId]));
        for (var i = 1; i <= 19; i++)
        {
            var turned = Array.ConvertAll(key, b => (byte)(b ^ i));
            check = Rc4.Apply(turned, check);
        }

        return check;
    }

    /// <summary>Revisions 5 and 6: algorithm 2.A for the user password; null when a password is needed.</summary>
    public static byte[]? Newer(EncryptionEntries entries)
    {
        var validationSalt = entries.User.AsSpan(32, 8);
        var keySalt = entries.User.AsSpan(40, 8);
        if (!Hash(validationSalt, entries.Revision).AsSpan().SequenceEqual(entries.User.AsSpan(0, 32)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(keySalt, entries.Revision);
        return aes.DecryptCbc(entries.UserKey.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>Algorithm 2.B with an empty password.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        var k = SHA256.HashData(salt);
        if (revision < 6)
        {
            return k;
        }

        for (var rounds = 1; ; rounds++)
        {
            var block = new byte[k.Length * 64];
            for (var i = 0; i < 64; i++)
            {
                k.CopyTo(block, i * k.Length);
            }

            using var aes = Aes.Create();
            aes.Key = k[..16];
            var e = aes.EncryptCbc(block, k.AsSpan(16, 16), PaddingMode.None);
            var sum = 0;
            foreach (var b in e.AsSpan(0, 16))
            {
                sum += b;
            }

            k = (sum % 3) switch
            {
                0 => SHA256.HashData(e),
                1 => SHA384.HashData(e),
                _ => SHA512.HashData(e),
            };

            // At least 64 rounds, then until the last byte allows an end (algorithm 2.B, step e).
            if (rounds >= 64 && e[^1] <= rounds - 32)
            {
                return k[..32];
            }
        }
    }
}

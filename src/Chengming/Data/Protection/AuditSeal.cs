using System.Buffers.Text;
using System.Security.Cryptography;
using Chengming.Data.Protection.Keys;
using Chengming.Law;

namespace Chengming.Data.Protection;

/// <summary>
/// The seal of the audit (审计封印): a keyed digest (HMAC-SHA256) of the head of the chain. Whoever can write the database but
/// not the key folder cannot make a chain that passes.
/// </summary>
[Term("审计封印")]
public sealed class AuditSeal
{
    /// <summary>The name of the file in the folder of keys.</summary>
    public const string FileName = "audit-seal.key";

    private const int KeyLength = 32;
    private const string Version = "v1.";

    private readonly byte[] key;

    private AuditSeal(KeyFile<Content> file)
    {
        key = file.Read().Key;
        if (key.Length != KeyLength)
        {
            throw file.Damaged(null);
        }
    }

    /// <summary>Whether the folder holds the key.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>The seal of a platform that has records.</summary>
    /// <exception cref="KeyFileException">The file is missing or damaged.</exception>
    public static AuditSeal Open(string folder) => new(FileIn(folder));

    /// <summary>The seal of a platform that has no records yet: its key is made now, unless somebody else just made it.</summary>
    public static AuditSeal ForNewPlatform(string folder, TimeProvider clock)
    {
        var file = FileIn(folder);
        file.CreateIfAbsent(() => new Content(clock.GetUtcNow(), RandomNumberGenerator.GetBytes(KeyLength)));

        return new AuditSeal(file);
    }

    /// <summary>The seal of <paramref name="bytes"/>, 46 printable characters.</summary>
    public string Seal(ReadOnlySpan<byte> bytes) => Version + Base64Url.EncodeToString(HMACSHA256.HashData(key, bytes));

    /// <summary>Whether <paramref name="seal"/> is the seal of <paramref name="bytes"/>.</summary>
    public bool Verify(ReadOnlySpan<byte> bytes, string seal) =>
        CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(Seal(bytes)),
            System.Text.Encoding.UTF8.GetBytes(seal)
        );

    private static KeyFile<Content> FileIn(string folder) => new(Path.Combine(folder, FileName), "审计封印密钥文件");

    private sealed record Content(DateTimeOffset CreatedAt, byte[] Key);
}

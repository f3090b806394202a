using System.Buffers.Text;
using System.Security.Cryptography;
using Chengming.Data.Protection.Suites;
using Chengming.Law;

namespace Chengming.Data.Protection.Contents;

/// <summary>
/// The key of one long content (内容密钥), made for it alone and of the suite that was current then. It is kept sealed by the key ring: a
/// rotation seals it anew, and the content itself stays as it lies.
/// </summary>
[Term("内容密钥")]
public sealed class ContentKey
{
    private const int Length = 32;

    private ContentKey(CipherSuite suite, byte[] key) => (Suite, Key) = (suite, key);

    internal CipherSuite Suite { get; }

    internal byte[] Key { get; }

    /// <summary>Says nothing of the key.</summary>
    public override string ToString() => Suite.Code;

    internal static ContentKey New(CipherSuite suite) => new(suite, RandomNumberGenerator.GetBytes(Length));

    internal string Write() => $"{Suite.Code}.{Base64Url.EncodeToString(Key)}";

    internal static ContentKey Read(string written)
    {
        var point = written.LastIndexOf('.');
        return new ContentKey(
            CipherSuite.Of(written[..point]),
            Base64Url.DecodeFromChars(written.AsSpan(point + 1)) is { Length: Length } key
                ? key
                : throw new CannotRevealException("内容密钥的长度不对。")
        );
    }
}

using Chengming.Data.Protection;

namespace Chengming.Tests.Data.Protection;

/// <summary>
/// Files and ciphertexts of the first version, made with Python's cryptography and hmac instead of this code. They must be
/// readable for as long as data lives: whoever breaks these tests needs a version v2 beside v1.
/// </summary>
public sealed class WrittenFormatTests : IDisposable
{
    private const string Ring =
        """{"format":1,"content":{"current":"bbbbbbbbbbbb","fingerprint":{"digest":"Sha256","key":"QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8="},"keys":[{"id":"aaaaaaaaaaaa","createdAt":"2026-01-01T00:00:00+00:00","suite":"AES-256-GCM","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","retiredAt":null},{"id":"bbbbbbbbbbbb","createdAt":"2026-06-01T00:00:00+00:00","suite":"SM4-CTR-HMAC-SM3","key":"ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=","retiredAt":null}]},"sha256":"ccc927097b952b30b947e1673a75d88e1af549a086178b5477f0bd57a9b3f380"}""";

    private const string SealKey =
        """{"format":1,"content":{"createdAt":"2026-01-01T00:00:00+00:00","key":"YGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn8="},"sha256":"fb86733162d1d641271b4392316fcbad84e4681f803dd6599c6df0fd74cf51d2"}""";

    private readonly KeyFolder folder = new();

    public WrittenFormatTests()
    {
        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(folder.RingFile, Ring);
        File.WriteAllText(Path.Combine(folder.Path, AuditSeal.FileName), SealKey);
    }

    [Theory]
    [InlineData("v1.aaaaaaaaaaaa.BwcHBwcHBwcHBwcH3m_m3pKw5vyIhe4Rdx0UQTVAzFJS8eO6hc8XN1IQzF-3bmL_EoO8PSA")]
    [InlineData(
        "v1.bbbbbbbbbbbb.CQkJCQkJCQkJCQkJCQkJCeGBCc4Wzg8L20SYtV0PdeRxsa8VmAIgQ-c91lopCFgCALUQjwyUNy-5RZSzzVLHNvZInUNQ4flsoQ"
    )]
    public void Reveal_ACipherOfTheFirstVersion_ReadsIt(string cipher) =>
        Assert.Equal(
            "张三 110229199003071234",
            new PersonalDataVault(folder.OpenRing()).RevealSecret(cipher, "Requester.IdNumber")
        );

    [Fact]
    public void Fingerprint_OfTheFirstVersion_IsTheSame() =>
        Assert.Equal(
            "NJfIXx-4KAWKY-6OmAmc136UFigZGdzcbmdYYTTwDJE",
            new PersonalDataVault(folder.OpenRing()).Fingerprint("110229199003071234", ProtectedKind.ResidentId)
        );

    [Fact]
    public void Seal_OfTheFirstVersion_Verifies() =>
        Assert.True(AuditSeal.Open(folder.Path).Verify("head"u8, "v1.4qhA3GsDV4M7zs60ovMBFXdNIw0ozaM2JZVUiEmPnQ0"));

    [Fact]
    public void Keys_OfTheFirstVersion_AreAllThere() =>
        Assert.Equal(
            [("aaaaaaaaaaaa", "AES-256-GCM", false), ("bbbbbbbbbbbb", "SM4-CTR-HMAC-SM3", true)],
            folder.OpenRing().Keys.Select(k => (k.Id, k.Suite.Code, k.IsCurrent))
        );

    public void Dispose() => folder.Dispose();
}

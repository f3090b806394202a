using System.Text;
using Chengming.Data.Protection.Digests;

namespace Chengming.Tests.Data.Protection.Digests;

public class DigestAlgorithmTests
{
    // GB/T 32905-2016 appendix A (abc; sixteen times abcd); for SHA-256 FIPS 180-4's example abc; the empty strings are well known.
    [Theory]
    [InlineData("Sm3", "abc", 1, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("Sm3", "abcd", 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    [InlineData("Sm3", "", 1, "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b")]
    [InlineData("Sha256", "abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("Sha256", "", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task Digest_OfTheStandardsExamples_IsTheStandards(string code, string text, int times, string expected)
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
        var algorithm = DigestAlgorithm.Of(code);

        Assert.Equal(expected, Convert.ToHexStringLower(algorithm.Digest(bytes)));
        using var stream = new MemoryStream(bytes);
        Assert.Equal(
            expected,
            Convert.ToHexStringLower(await algorithm.DigestAsync(stream, TestContext.Current.CancellationToken))
        );
    }

    [Theory]
    [InlineData("Sm3")]
    [InlineData("Sha256")]
    public async Task DigestAsync_OfAStreamInSmallPieces_IsTheDigestOfItsBytes(string code)
    {
        var bytes = new byte[300_001];
        new Random(7).NextBytes(bytes);
        var algorithm = DigestAlgorithm.Of(code);

        await using var stream = new Trickle(bytes);
        var digest = await algorithm.DigestAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal(algorithm.Digest(bytes), digest);
    }

    [Theory]
    [InlineData("Sm3", 0)]
    [InlineData("Sm3", 1000)]
    [InlineData("Sha256", 1000)]
    public void Hmac_IsWhatRfc2104Says(string code, int length)
    {
        var algorithm = DigestAlgorithm.Of(code);
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        byte[] inner = [.. Padded(key, 0x36), .. bytes];
        byte[] outer = [.. Padded(key, 0x5c), .. algorithm.Digest(inner)];

        Assert.Equal(algorithm.Digest(outer), algorithm.Hmac(key, bytes));
    }

    [Fact]
    public void Of_AnUnknownCode_NamesThoseThereAre() =>
        Assert.Contains(
            "Sm3",
            Assert.Throws<ArgumentException>(() => DigestAlgorithm.Of("Md5")).Message,
            StringComparison.Ordinal
        );

    // The block of both algorithms is 64 bytes.
    private static IEnumerable<byte> Padded(byte[] key, byte pad) =>
        key.Concat(new byte[64 - key.Length]).Select(b => (byte)(b ^ pad));

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 4093)], cancellationToken);
    }
}

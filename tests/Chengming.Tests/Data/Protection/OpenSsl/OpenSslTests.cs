using Chengming.Data.Protection.OpenSsl;

namespace Chengming.Tests.Data.Protection.OpenSsl;

public class OpenSslTests
{
    private static readonly byte[] Key = Convert.FromHexString("0123456789abcdeffedcba9876543210");

    [Fact]
    public void Problem_OnAMachineThatRunsTheTests_IsNone() => Assert.Null(OpenSslLibrary.Problem);

    [Fact]
    public void Open_WithoutTheLibrary_SaysWhatIsMissingAndHowToMendIt()
    {
        var missing = Assert.Throws<OpenSslMissingException>(() => OpenSslLibrary.Open(["libcrypto-of-nobody.so.9"]));

        Assert.Contains("libcrypto-of-nobody.so.9", missing.Message, StringComparison.Ordinal);
        Assert.Contains("安装", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sm4_OfTheStandardsExample_IsTheStandards() =>
        // GB/T 32907-2016 appendix A.1: the key encrypts itself.
        Assert.Equal("681edf34d206965e86b3e94f536e4246", Convert.ToHexStringLower(Sm4.Blocks(Key, Key)));

    [Fact]
    public void Counter_IsTheTextUnderTheEncryptedCounters()
    {
        byte[] iv = [.. Enumerable.Repeat((byte)0xff, 15), 0xfe];
        byte[] text = [.. Enumerable.Range(0, 40).Select(i => (byte)i)];
        // The counter runs over from ff…ff to 00…00.
        byte[] counters = [.. iv, .. Enumerable.Repeat((byte)0xff, 16), .. new byte[16]];
        var expected = text.Zip(Sm4.Blocks(Key, counters), (a, b) => (byte)(a ^ b));

        Assert.Equal(expected, Sm4.Counter(Key, iv, text));
    }

    [Fact]
    public void Counter_WithAKeyOfAnotherLength_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Sm4.Counter(new byte[32], new byte[16], [1]));
}

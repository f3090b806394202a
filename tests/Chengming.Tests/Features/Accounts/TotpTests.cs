using System.Text;
using Chengming.Features.Accounts.SecondFactor;

namespace Chengming.Tests.Features.Accounts;

/// <summary>Codes by the vectors of the standards.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, SHA-1, the last six of the eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeOf_VectorsOfTheStandard_AreAsPrinted(long seconds, string expected) =>
        Assert.Equal(expected, Totp.CodeOf(Key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void StepOfCode_NearSteps_AreTaken_OthersNot(int away, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.StepOf(now) + away;

        Assert.Equal(isTaken ? step : null, Totp.StepOfCode(Key, Totp.CodeOf(Key, step), now));
    }

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Encode_VectorsOfTheStandard_AreAsPrinted(string plain, string expected) =>
        Assert.Equal(expected, Base32.Encode(Encoding.ASCII.GetBytes(plain)));

    [Fact]
    public void RecoveryCodes_TypedWithSpacesOrSmall_AreTheSame_AndOfAnotherAccountNot()
    {
        var account = Guid.NewGuid();
        var code = RecoveryCode.NewOnes()[0];

        Assert.Equal(
            RecoveryCode.DigestOf(account, code),
            RecoveryCode.DigestOf(account, $" {code.Replace('-', ' ').ToLowerInvariant()} ")
        );
        Assert.NotEqual(RecoveryCode.DigestOf(account, code), RecoveryCode.DigestOf(Guid.NewGuid(), code));
    }
}

using Chengming.Features.Agencies.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Features.Agencies.Identifiers;

public class SocialCreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // Codes of real bodies as they stand in published index numbers; the last is the example of the standard.
    public static TheoryData<string> RealCodes =>
        ["11441700007280420Y", "11500000MB1B37366Q", "11640100MB1913506Q", "91230500MA1B3N1N2M", "91350100M000100Y43"];

    [Theory]
    [MemberData(nameof(RealCodes))]
    public void FaultOf_RealCode_FindsNothing(string code) => Assert.Null(SocialCreditCode.FaultOf(code));

    [Theory]
    [MemberData(nameof(RealCodes))]
    public void Parse_SmallLettersAndBlanks_AreForgiven(string code) =>
        Assert.Equal(code, SocialCreditCode.Parse($" {code.ToLowerInvariant()} ").Text);

    [Theory]
    [InlineData("11441700007280420", "应为 18 位，现在是 17 位")]
    [InlineData("1144170000728042OY", "第 17 位“O”不是可用的字符")]
    [InlineData("1I441700007280420Y", "第 2 位“I”不是可用的字符")]
    [InlineData("11A41700007280420Y", "第 3 至 8 位")]
    [InlineData("11441700007280421Y", "第 17 位（主体标识码的校验位）应为“0”，现在是“1”")]
    // 1·1+1·3+4·9+4·27+1·19+7·26+0+0+0+0+7·25+2·13+8·8+0+4·10+2·30+0 = 714; 714 mod 31 = 1; 31−1 = 30 = Y
    [InlineData("11441700007280420X", "（第 18 位）应为“Y”，现在是“X”")]
    public void FaultOf_WrongCode_SaysWhichCharacterAndWhatItShouldBe(string code, string words) =>
        Assert.Contains(words, SocialCreditCode.FaultOf(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("00001434", '9')]
    [InlineData("MB1B3736", '6')]
    [InlineData("00728042", '0')]
    public void OrganizationCheckOf_PublishedCodes_GivesTheirLastCharacter(string first, char check) =>
        Assert.Equal(check, SocialCreditCode.OrganizationCheckOf(first));

    [Fact]
    public void FaultOf_AnyBodyWithItsCheckCharacters_FindsNothing() =>
        Prop.ForAll(Codes, code => SocialCreditCode.FaultOf(code) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void FaultOf_AnyOneCharacterChanged_FindsIt()
    {
        var changed =
            from code in Codes.Generator
            from place in Gen.Choose(0, code.Length - 1)
            from other in Gen.Elements(Alphabet.ToCharArray())
            where other != code[place]
            select code[..place] + other + code[(place + 1)..];

        Prop.ForAll(changed.ToArbitrary(), code => SocialCreditCode.FaultOf(code) is not null)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void FaultOf_AnyTwoNeighboursExchanged_FindsIt()
    {
        var changed =
            from code in Codes.Generator
            from place in Gen.Choose(0, code.Length - 2)
            where code[place] != code[place + 1]
            select code[..place] + code[place + 1] + code[place] + code[(place + 2)..];

        Prop.ForAll(changed.ToArbitrary(), code => SocialCreditCode.FaultOf(code) is not null)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void FaultOf_AnyText_NeverThrows() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text => SocialCreditCode.FaultOf(text.Get) is null or { Length: > 0 }
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string> Codes
    {
        get
        {
            var characters = Gen.Elements(Alphabet.ToCharArray());
            var digits = Gen.Elements("0123456789".ToCharArray());
            var codes =
                from head in characters.ArrayOf(2)
                from division in digits.ArrayOf(6)
                from body in characters.ArrayOf(8)
                let organization = new string(body) + SocialCreditCode.OrganizationCheckOf(body)
                let first = new string(head) + new string(division) + organization
                select first + SocialCreditCode.CheckOf(first);
            return codes.ToArbitrary();
        }
    }
}

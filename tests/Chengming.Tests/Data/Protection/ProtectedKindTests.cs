using System.Text;
using Chengming.Data.Protection;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Data.Protection;

public class ProtectedKindTests
{
    public static TheoryData<ProtectedKind, string, string> Shown { get; } =
        new()
        {
            { ProtectedKind.ResidentId, "110229199003071234", "110***********1234" },
            { ProtectedKind.ResidentId, "11022919900307123x", "110***********123X" },
            { ProtectedKind.ResidentId, "１１０２２９ 19900307 1234", "110***********1234" },
            { ProtectedKind.ResidentId, "110229900307123", "110********7123" },
            { ProtectedKind.Phone, "13812345678", "138****5678" },
            { ProtectedKind.Phone, "+86 138-1234-5678", "138****5678" },
            { ProtectedKind.Phone, "010-69141234", "010****1234" },
            { ProtectedKind.Phone, "(0314) 6861234", "0314****234" },
            { ProtectedKind.Email, "Zhang.San@Example.cn", "z***@example.cn" },
            { ProtectedKind.Email, "z@example.cn", "***@example.cn" },
            { ProtectedKind.BankCard, "6222 0200 0000 1234 567", "***************4567" },
            { ProtectedKind.PersonName, "张三", "张*" },
            { ProtectedKind.PersonName, "张 三丰", "张**" },
            { ProtectedKind.PersonName, "𠮷田", "𠮷*" },
            { ProtectedKind.PersonName, "阿布都热依木·买买提", "阿***" },
            { ProtectedKind.Address, "北京市延庆区儒林街道示例路1号院2号楼", "北京市延庆区****" },
            { ProtectedKind.Address, "河北省承德市滦平县滦平镇新建路9号", "河北省承德市滦平县****" },
            {
                ProtectedKind.Address,
                "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基镇",
                "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗****"
            },
            {
                ProtectedKind.Address,
                "湖北省恩施土家族苗族自治州利川市清江大道1号",
                "湖北省恩施土家族苗族自治州利川市****"
            },
            { ProtectedKind.Address, "上海市浦东新区世纪大道1号", "上海市浦东新区****" },
            { ProtectedKind.Address, "北京市朝阳某小区5号楼", "北京市****" },
            { ProtectedKind.Address, "河北省石家庄市长安东路家属区3号", "河北省石家庄市****" },
        };

    public static TheoryData<ProtectedKind, string> NotOfTheShape { get; } =
        new()
        {
            { ProtectedKind.ResidentId, "" },
            { ProtectedKind.ResidentId, "E12345678" },
            { ProtectedKind.ResidentId, "1102291990030712345" },
            { ProtectedKind.Phone, "12345" },
            { ProtectedKind.Phone, "13812345678转801" },
            { ProtectedKind.Email, "zhang@san@example.cn" },
            { ProtectedKind.Email, "张三" },
            { ProtectedKind.Email, "@example.cn" },
            { ProtectedKind.BankCard, "1234" },
            { ProtectedKind.PersonName, "张" },
            { ProtectedKind.PersonName, "𠮷" },
            { ProtectedKind.PersonName, "" },
            { ProtectedKind.Address, "幸福小区3号楼2单元" },
            { ProtectedKind.Address, "幸福超市楼上3号" },
            { ProtectedKind.Address, "北京市" },
            { ProtectedKind.Other, "护照 E12345678" },
            { ProtectedKind.Secret, "p" },
        };

    [Theory]
    [MemberData(nameof(Shown))]
    public void Mask_OfTheShape_ShowsWhatTheKindSays(ProtectedKind kind, string value, string masked) =>
        Assert.Equal(masked, kind.Mask(value));

    [Theory]
    [MemberData(nameof(NotOfTheShape))]
    public void Mask_NotOfTheShape_ShowsNothingNotEvenTheLength(ProtectedKind kind, string value) =>
        Assert.Equal(ProtectedKind.Hidden, kind.Mask(value));

    [Fact]
    public void Mask_OfAnyDigits_HidesTheMiddle() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var (kind, length) = random.GetItems(
                        [
                            (ProtectedKind.ResidentId, 18),
                            (ProtectedKind.ResidentId, 15),
                            (ProtectedKind.BankCard, 19),
                            (ProtectedKind.Phone, 11),
                        ],
                        1
                    )[0];
                    var digits = "13" + new string(random.GetItems("0123456789".AsSpan(), length - 2));

                    var masked = kind.Mask(digits);

                    Assert.Equal(length, masked.Length);
                    Assert.All(masked[3..^4], c => Assert.Equal('*', c));
                    Assert.EndsWith(digits[^4..], masked, StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Mask_OfAnyText_ShowsAtMostHalfOfItAndNoBrokenCharacter() =>
        Prop.ForAll(
                UnicodeTexts.Any,
                Gen.Elements(ProtectedKind.All.Where(k => k != ProtectedKind.Email).ToArray()).ToArbitrary(),
                (value, kind) =>
                {
                    var masked = kind.Mask(value);

                    Assert.DoesNotContain(Rune.ReplacementChar, masked.EnumerateRunes());
                    var shown = masked.EnumerateRunes().Count(r => r.Value is not ('*' or '•'));
                    Assert.True(shown * 2 <= kind.Normalise(value).EnumerateRunes().Count(), masked);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Mask_OfAnyEmail_ShowsOneCharacterBeforeTheDomain() =>
        Prop.ForAll(
                UnicodeTexts.Any,
                local =>
                {
                    var masked = ProtectedKind.Email.Mask(local + "@example.cn");

                    var before = masked.Split('@')[0].EnumerateRunes().Count(r => r.Value is not ('*' or '•'));
                    Assert.True(before <= 1, masked);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ResidentId", "11022919900307123x", "１１０２２９１９９００３０７１２３Ｘ")]
    [InlineData("Phone", "+86 138 1234 5678", "138-1234-5678")]
    [InlineData("Phone", "8613812345678", "13812345678")]
    [InlineData("Email", "Zhang@Example.CN ", "zhang@example.cn")]
    [InlineData("PersonName", "阿布都•买买提", "阿布都·买买提")]
    [InlineData("PersonName", "张　三", "张三")]
    public void Normalise_OfTwoSpellings_IsOne(string code, string one, string other)
    {
        var kind = ProtectedKind.All.Single(k => k.Code == code);

        Assert.Equal(kind.Normalise(one), kind.Normalise(other));
    }
}

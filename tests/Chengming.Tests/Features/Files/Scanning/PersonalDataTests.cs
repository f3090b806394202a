using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Scanning.Personal;

namespace Chengming.Tests.Features.Files.Scanning;

public class PersonalDataTests
{
    // A right identity number of Nanchong whose 18 digits happen to be a right credit code too.
    private const string BothRight = "511302198506070011";

    [Theory(DisplayName = "公民身份号码（GB 11643）")]
    [InlineData("身份证号：11010519491231002X。", "11010519491231002X")] // the standard's own examples
    [InlineData("440524188001010014", "440524188001010014")]
    [InlineData("号码110105 19491231 002x", "110105 19491231 002x")]
    [InlineData("号码110105-19491231-002X", "110105-19491231-002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("表中断行：110105194912\n31002X", "110105194912\n31002X")]
    public void IdentityNumber_Triggers(string text, string value) => Finds(FindingKind.IdentityNumber, text, value);

    [Theory]
    [InlineData("110105194912310021")] // wrong check digit
    [InlineData("11010519491331002X")] // month 13
    [InlineData("99010519491231002X")] // no such province
    [InlineData("A11010519491231002X")]
    [InlineData("111010519491231002X")] // one digit more
    [InlineData("统一社会信用代码91350100M000100Y43")]
    [InlineData("统一社会信用代码：114103030054123451")]
    [InlineData("金额110105194912310020.00元")]
    public void IdentityNumber_DoesNotTrigger(string text) => FindsNothing(text);

    [Fact]
    public void IdentityNumber_ThatIsAlsoARightCreditCode_IsTakenForWhatTheWordsSay()
    {
        FindsNothing($"统一社会信用代码：{BothRight}");
        Finds(FindingKind.IdentityNumber, $"户主{BothRight}", BothRight);
    }

    [Theory]
    [InlineData("证号410303560307123", "410303560307123")]
    [InlineData("李四，410303560307123", "410303560307123")]
    public void OldIdentityNumber_Triggers(string text, string value) =>
        Finds(FindingKind.OldIdentityNumber, text, value);

    [Theory]
    [InlineData("注册号：410303560307123")]
    [InlineData("410303561307123")] // month 13
    [InlineData("410303000012345")]
    [InlineData("索引号005412345-202401-0001")]
    public void OldIdentityNumber_DoesNotTrigger(string text) => FindsNothing(text);

    [Theory]
    [InlineData("联系人张三13837912345", "13837912345")]
    [InlineData("138-3791-2345", "138-3791-2345")]
    [InlineData("138 3791 2345", "138 3791 2345")]
    [InlineData("+86 13837912345", "+86 13837912345")]
    [InlineData("手机：１３８３７９１２３４５", "１３８３７９１２３４５")]
    [InlineData("13837912345。", "13837912345")]
    [InlineData("张三，13837912345", "13837912345")]
    [InlineData("7,13837912345,A栋", "13837912345")] // a line of a CSV file
    [InlineData("13837912345,2026", "13837912345")]
    public void Mobile_Triggers(string text, string value) => Finds(FindingKind.Mobile, text, value);

    [Theory]
    [InlineData("13837912345,13937912346")]
    [InlineData("13837912345，13937912346")]
    [InlineData("13837912345/13937912346")]
    [InlineData("13837912345、13937912346")]
    public void Mobile_SeveralInALine_AreAllFound(string text) =>
        Assert.Equal(
            ["13837912345", "13937912346"],
            PersonalData.Find(text).Select(h => text.Substring(h.Start, h.Length))
        );

    [Theory]
    [InlineData("投资13837912345元")]
    [InlineData("投资13837912345.67")]
    [InlineData("13,837,912,345")]
    [InlineData("¥13837912345")]
    [InlineData("138379123456")]
    [InlineData("12837912345")]
    [InlineData("138****2345")]
    [InlineData("索引号：XY13837912345")]
    [InlineData("备案号：13837912345")]
    [InlineData("2024-13837912345")]
    [InlineData("http://example.com/13837912345")]
    public void Mobile_DoesNotTrigger(string text) => FindsNothing(text);

    [Theory]
    [InlineData("0379-65123456", "0379-65123456")]
    [InlineData("(010)65123456", "(010)65123456")]
    [InlineData("（0379）6512345", "（0379）6512345")]
    [InlineData("电话：037965123456", "037965123456")]
    public void Landline_Triggers(string text, string value) => Finds(FindingKind.Landline, text, value);

    [Theory]
    [InlineData("037965123456")]
    [InlineData("编号0379-65123456")]
    [InlineData("2024-01-01")]
    [InlineData("00541234-5")]
    [InlineData("0379-15123456")]
    public void Landline_DoesNotTrigger(string text) => FindsNothing(text);

    [Theory]
    [InlineData("卡号6222021702001234566", "6222021702001234566")]
    [InlineData("6222 0217 0200 1234 566", "6222 0217 0200 1234 566")]
    [InlineData("4000-0012-3456-7899", "4000-0012-3456-7899")]
    [InlineData("5105105105105100", "5105105105105100")]
    [InlineData("378282246310005", "378282246310005")]
    public void BankCard_Triggers(string text, string value) => Finds(FindingKind.BankCard, text, value);

    [Theory]
    [InlineData("6222021702001234567")] // wrong Luhn sum
    [InlineData("9222021702001234564")] // no issuer
    [InlineData("索引号6222021702001234566")]
    [InlineData("6222021702001234566.00")]
    [InlineData("0000000000000000")]
    [InlineData("2024010112345678")]
    public void BankCard_DoesNotTrigger(string text) => FindsNothing(text);

    [Theory]
    [InlineData("邮箱zhang.san@126.com，", "zhang.san@126.com")]
    [InlineData("ｚｓ＠ｑｑ．ｃｏｍ", "ｚｓ＠ｑｑ．ｃｏｍ")]
    public void Email_Triggers(string text, string value) => Finds(FindingKind.Email, text, value);

    [Theory]
    [InlineData("yjj@luoyang.gov.cn")]
    [InlineData("@某人")]
    [InlineData("a@b")]
    public void Email_DoesNotTrigger(string text) => FindsNothing(text);

    [Theory]
    [InlineData("住河南省洛阳市西工区人民路12号院3号楼2单元501室。", "河南省洛阳市西工区人民路12号院3号楼2单元501室")]
    [InlineData("李庄村4组18号", "李庄村4组18号")]
    [InlineData("幸福小区7号楼1单元302户", "幸福小区7号楼1单元302户")]
    [InlineData("家庭住址：某县某镇王家沟", "某县某镇王家沟")]
    public void HomeAddress_Triggers(string text, string value)
    {
        var hit = Assert.Single(PersonalData.Find(text));

        Assert.Equal(FindingKind.HomeAddress, hit.Kind);
        Assert.EndsWith(value, text.Substring(hit.Start, hit.Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("办公地址：洛阳市西工区凯旋东路12号院3号楼501室")]
    [InlineData("洛阳市应急管理局人民路12号院3号楼501室")]
    [InlineData("人民路12号")]
    [InlineData("国务院令第711号")]
    [InlineData("国办发〔2019〕14号")]
    [InlineData("住址：无")]
    [InlineData("沿人民路街道办事处第3组2024年")]
    public void HomeAddress_DoesNotTrigger(string text) => FindsNothing(text);

    [Theory]
    [InlineData("护照号：E12345678", "E12345678")]
    [InlineData("护照号码EA1234567", "EA1234567")]
    [InlineData("港澳居民来往内地通行证H12345678", "H12345678")]
    public void Passport_Triggers(string text, string value) => Finds(FindingKind.Passport, text, value);

    [Theory]
    [InlineData("批次E12345678")]
    [InlineData("G20240101")]
    [InlineData("护照办理须知（2024年第12345678号）")]
    public void Passport_DoesNotTrigger(string text) => FindsNothing(text);

    [Theory]
    [InlineData("车牌豫A12345", "豫A12345")]
    [InlineData("豫C·8A7B6", "豫C·8A7B6")]
    [InlineData("京AD12345", "京AD12345")]
    [InlineData("粤Z1234港", "粤Z1234港")]
    public void Plate_Triggers(string text, string value) => Finds(FindingKind.Plate, text, value);

    [Theory]
    [InlineData("豫AB2024001号")]
    [InlineData("豫应急〔2024〕12号")]
    [InlineData("川ABCDEF")]
    [InlineData("豫O12345")]
    public void Plate_DoesNotTrigger(string text) => FindsNothing(text);

    [Theory]
    [InlineData("2024年1月1日至2024年12月31日共办结13件，收费1234567890123456.78元。")]
    [InlineData("索引号：005412345/2024-00012 文号：洛应急〔2024〕15号 发布日期：2024-01-15 10:30:00")]
    [InlineData("《条例》（国务院令第711号）第二十七条、第三十三条")]
    [InlineData("统一社会信用代码：91350100M000100Y43，注册资本10000000000元")]
    [InlineData("坐标113.123456789，34.987654321；占比12.3456789012%")]
    public void OrdinaryProse_DoesNotTrigger(string text) => FindsNothing(text);

    [Fact]
    public void Find_SeveralInOneText_EachAtItsPlace()
    {
        const string Text = "张三，11010519491231002X，手机13837912345，卡6222021702001234566。";

        var hits = PersonalData.Find(Text);

        Assert.Equal(
            ["11010519491231002X", "13837912345", "6222021702001234566"],
            hits.Select(h => Text.Substring(h.Start, h.Length))
        );
        Assert.Equal("张三，1101************2X，手机138******45，卡6222*************66。", PersonalData.MaskAll(Text));
    }

    [Fact]
    public void Find_LongText_LosesNothingAtItsSeams()
    {
        var random = new Random(11643);
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < 3_000; i++)
        {
            text.Append('字', random.Next(20, 200)).Append("11010519491231002X，");
        }

        Assert.Equal(3_000, PersonalData.Find(text.ToString()).Count);
    }

    [Fact]
    public void Find_HostileTexts_EndSoon()
    {
        var started = TimeProvider.System.GetTimestamp();
        string[] units = ["1", "1 ", "1-", "路1号", "路", "a@", "a.", "村1组", "住址:", "豫A", "(0", "６", "护照"];
        foreach (var unit in units)
        {
            PersonalData.Find(string.Concat(Enumerable.Repeat(unit, 300_000 / unit.Length)));
        }

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromMinutes(5));
    }

    private static void Finds(FindingKind kind, string text, string value)
    {
        var hit = Assert.Single(PersonalData.Find(text));

        Assert.Equal(kind, hit.Kind);
        Assert.Equal(value, text.Substring(hit.Start, hit.Length));
    }

    private static void FindsNothing(string text) =>
        Assert.Empty(PersonalData.Find(text).Select(h => $"{h.Kind.Term}: {text.Substring(h.Start, h.Length)}"));
}

using Chengming.Reports.Checks.Wording;

namespace Chengming.Reports.Tests.Checks.Wording;

public class ProofreaderTests
{
    [Theory]
    [InlineData("要加强统一布署，压实责任。", TextFaultKind.Typo, "布署", "部署")]
    [InlineData(
        "依据《政府信息公开条列》办理。",
        TextFaultKind.Formulation,
        "《政府信息公开条列》",
        "《政府信息公开条例》"
    )]
    [InlineData("由安平区区应急管理局负责。", TextFaultKind.Doubled, "区区", "区")]
    [InlineData("各乡镇要参与参与演练。", TextFaultKind.Doubled, "参与参与", "参与")]
    [InlineData("公开方式单一,内容不够丰富。", TextFaultKind.Punctuation, ",", "，")]
    [InlineData("全年检查企业１２家。", TextFaultKind.FullWidthDigits, "１２", "12")]
    [InlineData("加强　统一布 署，压实责任。", TextFaultKind.Typo, "布 署", "部署")]
    public void Read_FaultyText_MarksTheWordsAsPrinted(
        string text,
        TextFaultKind kind,
        string words,
        string replacement
    )
    {
        var fault = Assert.Single(Proofreader.Read(["前面一段没有问题。", text]));

        Assert.Equal((kind, 1), (fault.Kind, fault.Paragraph));
        Assert.Equal(words, text.Substring(fault.Start, fault.Length));
        Assert.Equal(replacement, fault.Replacement);
    }

    [Fact]
    public void Read_MarkWithoutItsPartner_IsMarkedWhereItStands()
    {
        var fault = Assert.Single(Proofreader.Read(["（一）按照《安全生产法规定执行。"]));

        Assert.Equal((TextFaultKind.Unpaired, 5), (fault.Kind, fault.Start));
    }

    [Fact]
    public void Read_SameFaultTwice_IsMarkedTwice() =>
        Assert.Equal([2, 7], Proofreader.Read(["统一布署，再次布署。"]).Select(f => f.Start));

    [Theory]
    [InlineData("单位\t单位名称\t金额")] // two cells of a table
    [InlineData("1）排查隐患；2）消防迅速到场。")]
    [InlineData("经研究研究后决定，8:30上班，联系电话:0374-1234567。")]
    public void Read_RightText_MarksNothing(string text) => Assert.Empty(Proofreader.Read([text]));
}

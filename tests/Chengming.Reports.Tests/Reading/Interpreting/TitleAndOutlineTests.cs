using Chengming.Reports.Reading.Interpreting;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Titles, headings, parts, period and contact in the ways they are really printed.</summary>
public class TitleAndOutlineTests
{
    private const string Body = "\n一、总体情况\n全年公开信息。\n六、其他需要报告的事项\n无\n";

    [Theory]
    [InlineData("示例县应急管理局2023年政府信息公开工作年度报告", "示例县应急管理局", 2023)]
    [InlineData("示例县应急管理局\n2023年政府信息公开工作年度报告", "示例县应急管理局", 2023)]
    [InlineData("示例县应急管理局2023年政府信息公开工作年度报\n告", "示例县应急管理局", 2023)]
    [InlineData("示例县应急管理局\n２０２３年政府信息公开工作\n年度报告", "示例县应急管理局", 2023)]
    [InlineData("示例县应急管理局二〇二三年政府信息公开工作年度报告", "示例县应急管理局", 2023)]
    [InlineData("示例县应急管理局关于2022年度政府信息公开工作的年度报告", "示例县应急管理局", 2022)]
    [InlineData("关于示例县应急管理局2022年政府信息公开工作情况的报告", "示例县应急管理局", 2022)]
    [InlineData("2022年示例县应急管理局政府信息公开工作年度报告", "示例县应急管理局", 2022)]
    [InlineData("2022年度示例县应急管理局政府信息公开年度报告", "示例县应急管理局", 2022)]
    [InlineData("示例县人民政府2021年政府信息公开工作年度报告", "示例县人民政府", 2021)]
    [InlineData("2021年示例县人民政府信息公开工作年度报告", "示例县人民政府", 2021)]
    [InlineData("示 例 县 应 急 管 理 局\n2023 年政府信息公开工作年度报告", "示例县应急管理局", 2023)]
    [InlineData(
        "首页 > 政务公开 > 年报\n索引号：00123\n示急发〔2024〕3号\n示例县应急管理局2023年政府信息公开工作年度报告\n发布时间：2024-01-20",
        "示例县应急管理局",
        2023
    )]
    [InlineData("首页>信息公开>示例县应急管理局2023年政府信息公开工作年度报告", "示例县应急管理局", 2023)]
    [InlineData("示例县⺠政局2023年政府信息公开工作年度报告", "示例县民政局", 2023)]
    [InlineData("示例县应急管理局2023年政府信息公开年报", "示例县应急管理局", 2023)]
    [InlineData(
        "关于印发示例县应急管理局2023年政府信息公开工作年度报告的通知\n示例县应急管理局2023年政府信息公开工作年度报告",
        "示例县应急管理局",
        2023
    )]
    public void Interpret_Title_GivesAgencyAndYear(string title, string agency, int year)
    {
        var read = Read(title + Body);

        Assert.Equal((agency, year), (read.Agency, read.Year));
    }

    [Theory]
    [InlineData("某局公开了2023年的政府信息。")]
    [InlineData("根据要求，现发布《示例县应急管理局2023年政府信息公开工作年度报告》。")]
    [InlineData("上一篇：示例县应急管理局2022年政府信息公开工作年度报告")]
    public void Interpret_NoTitle_GivesNeither(string text)
    {
        var read = Read(text + Body);

        Assert.Equal((null, null), (read.Agency, read.Year));
    }

    [Theory]
    [InlineData(
        "（一）主动公开：甲。\n（二）依申请公开：乙。\n（三）政府信息管理：丙。\n（四）政府信息公开平台建设：丁。\n（五）监督保障：戊。"
    )]
    [InlineData(
        "一、主动公开情况。甲。\n二、依申请公开情况。\n乙。\n三、政府信息管理情况。丙。\n四、平台建设。丁。\n五、监督保障情况。戊。"
    )]
    [InlineData(
        "(一) 主动公开：甲。(二) 依申请公开：乙。(三) 政府信息管理：丙。(四) 政府信息公开平台建设：丁。(五) 监督保障：戊。"
    )]
    [InlineData(
        "1.主动公开情况\n甲。\n2.依申请公开情况\n乙。\n3.政府信息管理情况\n丙。\n4.平台建设情况\n丁。\n5.监督保障情况\n戊。"
    )]
    [InlineData(
        "一是主动公开。甲。二是依申请公开。乙。三是政府信息管理。丙。四是政府信息公开平台建设。丁。五是监督保障。戊。"
    )]
    [InlineData(
        "（一）主动公开甲。\n（二）依申请公开乙。\n（三）政府信息管理丙。\n（四）政府信息公开平台建设丁。\n（五）监督保障戊。"
    )]
    [InlineData(
        "（一）强化主动公开工作\n甲。\n（二）规范依申请公开\n乙。\n（三）加强政府信息管理\n丙。\n（四）推进平台建设\n丁。\n（五）做好监督保障\n戊。"
    )]
    public void Interpret_PartsOfSectionOne_AreFoundWithTheirText(string text)
    {
        var read = Read(
            "示例县应急管理局2023年政府信息公开工作年度报告\n一、总体情况\n" + text + "\n二、主动公开政府信息情况\n"
        );

        var parts = read.Section(1)!.Parts;
        Assert.Equal(["proactive", "onApplication", "management", "platform", "oversight"], parts.Select(p => p.Id));
        Assert.Equal(["甲。", "乙。", "丙。", "丁。", "戊。"], parts.Select(p => p.Text));
        Assert.Equal(2, read.Sections.Count);
    }

    [Theory]
    [InlineData("五、存在的主要问题及改进情况", false)]
    [InlineData("第五部分 存在的主要问题及改进情况", false)]
    [InlineData("五、存在的主要问题及改进措施", true)]
    [InlineData("五、存在的主要问题及改进\n情况", false)]
    [InlineData("五、存在的主要问题及改进情况（一）存在问题", false)]
    [InlineData("存在的主要问题及改进情况", false)]
    [InlineData("六、存在的主要问题及改进情况", true)]
    public void Interpret_Heading_IsFoundAndNotedWhenItDiffers(string heading, bool noted)
    {
        var read = Read(
            $"示例县应急管理局2023年政府信息公开工作年度报告\n一、总体情况\n公开。\n{heading}\n问题是人手不足。\n"
        );

        Assert.Contains("人手不足", read.Section(5)!.Text, StringComparison.Ordinal);
        Assert.Equal(noted, read.Notes.Any(n => n.Kind == ReadingNoteKind.SectionHeading && n.Printed is not null));
    }

    [Fact]
    public void Interpret_HeadingAtTheEndOfAParagraph_IsFound()
    {
        var read = Read(
            "示例县应急管理局2023年政府信息公开工作年度报告\n一、总体情况\n公开。五、存在的主要问题及改进情况\n问题是人手不足。\n六、其他需要报告的事项\n无\n"
        );

        Assert.Equal("公开。", read.Section(1)!.Text);
        Assert.Equal("问题是人手不足。", read.Section(5)!.Text);
    }

    [Theory]
    [InlineData("统计期限自2023年1月1日起至2023年12月31日止")]
    [InlineData("统计期限为2023年1月1日至12月31日")]
    [InlineData("统计期限：2023.1.1-2023.12.31")]
    [InlineData("所列数据的统计期限从二〇二三年一月一日到二〇二三年十二月三十一日")]
    [InlineData("数据统计期限为2023年 1月 1日—12月 31日")]
    [InlineData("统计期限为2023年1月至12月")]
    public void Interpret_Period_IsRead(string text)
    {
        var read = Read($"示例县应急管理局2023年政府信息公开工作年度报告\n本报告{text}。\n一、总体情况\n公开。\n");

        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), (read.Period!.From, read.Period.To));
    }

    [Fact]
    public void Interpret_Contact_IsRead()
    {
        var read = Read(
            "示例县应急管理局2023年政府信息公开工作年度报告\n如有疑问，请与示例县应急管理局办公室联系（地址：示例县人民路1号，邮编：100000，联系电话：010-1234\n5678，电子邮箱：office@example.com）。\n一、总体情况\n公开。\n"
        );

        Assert.Equal("010-12345678", read.Contact!.Phone);
        Assert.Equal("office@example.com", read.Contact.Email);
        Assert.Equal("示例县人民路1号", read.Contact.Address);
        Assert.Equal("示例县应急管理局办公室", read.Contact.Body);
    }

    [Fact]
    public void Interpret_TornLines_AreJoinedIntoParagraphs()
    {
        var read = Read(
            "示例县应急管理局2023年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府信息共计一千二百条，其中动态类一\n千条，公告类 12\n0条，其余为专题信息。\n\n下一年继续努力。\n"
        );

        Assert.Equal(
            [
                "全年主动公开政府信息共计一千二百条，其中动态类一千条，公告类 120条，其余为专题信息。",
                "下一年继续努力。",
            ],
            read.Section(1)!.Paragraphs.Select(p => p.Text)
        );
    }

    [Fact]
    public void Interpret_WebPageAroundTheReport_IsLeftOut()
    {
        var read = Read(
            "示例县应急管理局2023年政府信息公开工作年度报告"
                + Body
                + "上一篇：示例县应急管理局2022年政府信息公开工作年度报告\n主办：示例县人民政府 电话：010-99999999\n"
        );

        Assert.Equal("无", read.Section(6)!.Text);
        Assert.Null(read.Contact);
    }

    private static AnnualReport Read(string text) => ReportInterpreter.Interpret(Documents.Lines(text));
}

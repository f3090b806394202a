using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Features.Publishing.Reading;

public class MachineReaderTests
{
    private const string Identity = "64012119850607123X";

    [Fact]
    public void Rules_AreNumberedByFamily_EachOnce()
    {
        var rules = MachineReader.Rules;

        Assert.Equal(rules.Count, rules.Select(r => r.Number).Distinct().Count());
        Assert.Equal(rules.Select(r => r.Number).Order(), rules.Select(r => r.Number));
        Assert.All(rules, r => Assert.Equal((int)r.Family + 1, r.Number[1] - '0'));
        Assert.All(rules, r => Assert.False(string.IsNullOrWhiteSpace(r.Sentence + r.Source)));
    }

    [Fact]
    public void EveryCheckClass_IsListed()
    {
        var listed = AllReadingChecks.All.Select(c => c.GetType()).ToHashSet();
        var classes = typeof(IReadingCheck)
            .Assembly.GetTypes()
            .Where(t => t.IsClass && t.IsAssignableTo(typeof(IReadingCheck)));

        Assert.Empty(classes.Where(c => !listed.Contains(c)).Select(c => c.Name));
    }

    [Fact]
    public void Read_FindingInTheText_SaysWhereAndWhatToWrite()
    {
        var finding = Assert.Single(ReadingSamples.Find("第一段没有问题。", "会议进行了统一布署。"));

        Assert.Equal(new ReadingPlace(ReadingField.Text, 1, 7, 2), finding.Where);
        Assert.Equal(("R301", "布署", "部署"), (finding.Rule, finding.Excerpt, finding.Suggestion));
    }

    [Fact]
    public void Read_PersonalData_NeverLeavesItInTheFinding()
    {
        var item = ReadingSamples.Item($"张某，身份证号{Identity}，手机13895301234，患者孙丽华因患有白血病住院。") with
        {
            Title = $"关于{Identity}的公示",
        };

        var findings = MachineReader.Read(item, ReadingSamples.Lists).Findings;

        Assert.Equal(["R101", "R101", "R102", "R110"], findings.Select(f => f.Rule).Order());
        Assert.All(
            findings,
            f =>
            {
                var told = f.Excerpt + f.Message + f.Suggestion;
                Assert.DoesNotContain("19850607", told, StringComparison.Ordinal);
                Assert.DoesNotContain("13895301234", told, StringComparison.Ordinal);
                Assert.DoesNotContain("孙丽华", told, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void Key_OtherTextChanges_StaysTheSame()
    {
        var before = Assert.Single(ReadingSamples.Find("要加强统一布署，压实责任。"));
        var after = Assert.Single(
            ReadingSamples.Find("新加的一段。", "前面加了一句。要加强统一布署，压实责任。后面也加了。")
        );

        Assert.Equal(before.Key, after.Key);
    }

    [Fact]
    public void Key_ClauseChanges_IsAnother()
    {
        var before = Assert.Single(ReadingSamples.Find("要加强统一布署，压实责任。"));
        var after = Assert.Single(ReadingSamples.Find("会议作了统一布署，压实责任。"));

        Assert.NotEqual(before.Key, after.Key);
    }

    [Fact]
    public void Key_NumberThatLooksTheSameWhenMasked_IsAnother()
    {
        var first = Assert.Single(ReadingSamples.Find("联系人手机13895301234。"));
        var second = Assert.Single(ReadingSamples.Find("联系人手机13812345634。"));

        Assert.Equal(first.Excerpt, second.Excerpt);
        Assert.NotEqual(first.Key, second.Key);
    }

    [Theory]
    [InlineData("值班手机：138 9530 1234")]
    [InlineData("值班手机：+86 13895301234")]
    [InlineData("值班手机：１３８９５３０１２３４")]
    public void Read_ContactThatTheAgencyGivesToThePublic_IsNoFinding(string text)
    {
        var lists = ReadingSamples.Lists with { PublicContacts = ["138-9530-1234", "+86-138-9530-1234"] };

        Assert.DoesNotContain(MachineReader.Read(ReadingSamples.Item(text), lists).Findings, f => f.Rule == "R102");
        Assert.Contains(ReadingSamples.Find(text), f => f.Rule == "R102");
    }

    [Fact]
    public void Read_SameFaultVeryOften_IsToldAHundredTimesAndSaysSo()
    {
        var reading = MachineReader.Read(
            ReadingSamples.Item(string.Concat(Enumerable.Repeat("进行布署。", 300))),
            ReadingSamples.Lists
        );

        Assert.Equal(100, reading.Findings.Count(f => f.Rule == "R301"));
        Assert.Contains(reading.NotChecked, n => n.Contains("前 100 处", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AcceptedWords_AreNoFinding()
    {
        var item = ReadingSamples.Item("活动名称为“统一布署杯”技能比武，参加统一布署的有12支队伍。");
        var lists = ReadingSamples.Lists with { AcceptedWords = ["统一布署杯"] };

        var finding = Assert.Single(MachineReader.Read(item, lists).Findings);

        Assert.Equal(item.Paragraphs[0].LastIndexOf("布署", StringComparison.Ordinal), finding.Where.Start);
    }

    [Fact]
    public void Read_AcceptedWords_SilenceNoPersonalData_NoSecrecy_NoDate()
    {
        string[] texts =
        [
            $"张某，身份证号{Identity}，手机13895301234。",
            "患者孙丽华因患有白血病住院。",
            "机密★5年",
            "作战计划另行印发。",
            "会议定于2026年2月30日召开。",
        ];
        var lists = ReadingSamples.Lists with
        {
            AcceptedWords = [.. texts, Identity, "13895301234", "孙丽华", "作战计划"],
        };

        Assert.All(
            texts,
            text =>
                Assert.Equal(ReadingSamples.Find(text), MachineReader.Read(ReadingSamples.Item(text), lists).Findings)
        );
        Assert.All(texts, text => Assert.NotEmpty(ReadingSamples.Find(text)));
    }

    [Fact]
    public void Read_AcceptedName_HoldsAFormerOne_IsNoFinding()
    {
        var item = ReadingSamples.Item("检修县国土资源局家属院的消防设施。");
        var lists = ReadingSamples.Lists with { AcceptedWords = ["国土资源局家属院"] };

        Assert.NotEmpty(MachineReader.Read(item, ReadingSamples.Lists).Findings);
        Assert.Empty(MachineReader.Read(item, lists).Findings);
    }

    [Fact]
    public void Read_NamesFromTheListOfAnotherAgency_SaysWhose()
    {
        var item = ReadingSamples.Item("副县长林晓峰到青溪县乡镇企业局调研。");
        var lists = ReadingSamples.Lists with
        {
            FormerNames =
            [
                new FormerName("青溪县乡镇企业局", "青溪县工业和信息化局", new DateOnly(2010, 3, 1), "青溪县人民政府"),
            ],
            Leaders =
            [
                new Leader("林晓峰", ["县长"], 1, "青溪县人民政府"),
                new Leader("郑立新", ["副县长"], 2, "青溪县人民政府"),
            ],
        };

        Assert.Equal(
            [("R503", "青溪县人民政府的领导人名单"), ("R502", "青溪县人民政府的曾用名名单")],
            MachineReader.Read(item, lists).Findings.Select(f => (f.Rule, f.Source))
        );
    }

    [Fact]
    public void Read_PresentNameHoldsTheFormerOne_IsNoFinding()
    {
        var lists = ReadingSamples.Lists with
        {
            FormerNames = [new FormerName("县气象局", "青溪县气象局", new DateOnly(2010, 3, 1))],
        };

        Assert.Empty(
            MachineReader.Read(ReadingSamples.Item("青溪县气象局发布暴雨橙色预警信号，请注意防范。"), lists).Findings
        );
        Assert.Single(
            MachineReader.Read(ReadingSamples.Item("由县气象局发布暴雨橙色预警信号，请注意防范。"), lists).Findings
        );
    }

    [Theory]
    [InlineData("时任副县长何建国主持会议并讲话。")]
    [InlineData("原副县长何建国主持会议并讲话。")]
    public void Read_LeaderOfThePast_IsNoFinding(string text) => Assert.Empty(ReadingSamples.Find(text));

    [Fact]
    public void Read_OldItem_ListKnowsThatTime_ChecksItsLeaders()
    {
        var item = ReadingSamples.Item("副县长林晓峰主持会议，研究安全生产工作。") with
        {
            MadeOn = new DateOnly(2021, 5, 1),
        };
        var knows = ReadingSamples.Lists with { LeadersSince = new DateOnly(2021, 1, 1) };
        var later = ReadingSamples.Lists with { LeadersSince = new DateOnly(2021, 6, 1), Leaders = [] };

        Assert.Equal("R503", Assert.Single(MachineReader.Read(item, knows).Findings).Rule);
        Assert.Empty(MachineReader.Read(item, later).Findings);
        Assert.Contains(
            MachineReader.Read(item, later).NotChecked,
            n => n.Contains("2021-06-01", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_LeadersOfTwoLists_HaveNoOrderAmongThem()
    {
        var lists = ReadingSamples.Lists with
        {
            Leaders = [new Leader("林晓峰", ["县长"], 2, "青溪县人民政府"), new Leader("白树林", ["局长"], 1)],
        };

        Assert.Empty(MachineReader.Read(ReadingSamples.Item("县长林晓峰、局长白树林参加。"), lists).Findings);
    }

    [Fact]
    public void Read_WithoutLists_SaysWhatWasNotChecked()
    {
        var item = ReadingSamples.Item("会议研究了有关工作。") with
        {
            Links = [new ItemLink("https://www.qingxi.gov.cn", "县政府网站")],
            Attachments = [new ItemAttachment("附件.docx", null)],
        };

        var notChecked = MachineReader.Read(item, new ReadingLists()).NotChecked;

        Assert.Collection(
            notChecked,
            n => Assert.Contains("领导人", n, StringComparison.Ordinal),
            n => Assert.Contains("链接", n, StringComparison.Ordinal),
            n => Assert.Contains("附件.docx", n, StringComparison.Ordinal),
            n => Assert.Contains("是否发布过", n, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_FindingOfAnAttachment_KeepsItsWeightAndPlace()
    {
        var scan = new ReleaseScan(
            [
                new ReleaseFinding(
                    FindingKinds.WithCode("email"),
                    "zha***@163.com",
                    new FindingPlace { Page = 2 },
                    false
                ),
            ],
            ["第 3 页是图片，没有检查。"]
        );
        var item = ReadingSamples.Item("名单见附件。") with { Attachments = [new ItemAttachment("名单.pdf", scan)] };

        var reading = MachineReader.Read(item, ReadingSamples.Lists);

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("R711", FindingSeverity.Question), (finding.Rule, finding.Severity));
        Assert.Contains("第 2 页", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["附件“名单.pdf”：第 3 页是图片，没有检查。"], reading.NotChecked);
    }

    [Theory]
    [InlineData("依据《关于加强单位帐户管理的通知》办理。")] // a title is quoted as it is
    [InlineData("文件规定：“各单位要加强帐户的统一管理，不得出借帐户，撤消时应报批。”")] // somebody's words
    [InlineData("原青溪县乡镇企业局的职责已经划转。")]
    [InlineData("2009年，青溪县乡镇企业局建成投用仓库3座。")]
    [InlineData("消防救援队伍前身为公安消防部队。")]
    [InlineData("本办法自2026年3月1日起施行，有效期5年。")]
    [InlineData("依据最高人民法院（2025）最高法行申1234号裁定执行。")]
    [InlineData("吴忠市利通区人民法院（2023）宁0302行初1号")]
    [InlineData("2025年12月20日至1月10日开展专项检查。")]
    [InlineData("10.2.1.3条款要求设置安全出口。")]
    [InlineData("严守国家秘密，机密文件和秘密文件由专人保管。")]
    [InlineData("《青溪县行政区划图》（审图号：宁S〔2025〕第012号）见附图。")]
    [InlineData("学生安全教育、儿童福利工作、居民何时申请、村民许多意见，都要及时办理。")]
    [InlineData("序号\t单位名称\t名称部\t署名")] // cells of a table
    [InlineData("患者家属可以拨打咨询电话，确诊标准由医院解释。")]
    [InlineData("县委副书记、县长林晓峰出席，县委书记周明远讲话。")]
    [InlineData("各单位要了解了情况，人人参与，常常检查。")]
    [InlineData("青溪县应急管理综合行政执法大队、青溪县应急管理局办公室参加。")]
    public void Read_WordsThatOnlyLookWrong_AreNoFinding(string text) =>
        Assert.Empty(ReadingSamples.Find(text).Select(f => $"{f.Rule} {f.Message}"));

    [Theory]
    [InlineData("副县长林晓峰主持会议并讲话。", "林晓峰的职务是县委副书记、县长，不是副县长。")]
    [InlineData("县长郑立新主持会议并讲话。", "郑立新的职务是副县长，不是县长。")]
    [InlineData("副县长何建国主持会议并讲话。", "何建国已不担任副县长。")]
    [InlineData("副县长郑力新主持会议并讲话。", "副县长是郑立新，这里写作“郑力新”。")]
    public void Read_LeaderWithAnotherPost_IsTold(string text, string message)
    {
        var finding = Assert.Single(ReadingSamples.Find(text));

        Assert.Equal(("R503", message), (finding.Rule, finding.Message));
    }

    [Fact]
    public void Read_DateAloneAboveTheText_IsNoSignature()
    {
        var item = ReadingSamples.Item(
            "本报讯",
            "2026年2月10日",
            "第一段文字。",
            "第二段文字。",
            "第三段文字。",
            "第四段文字。"
        );

        Assert.Empty(
            MachineReader.Read(item with { MadeOn = new DateOnly(2026, 2, 9) }, ReadingSamples.Lists).Findings
        );
    }

    [Fact]
    public void Read_DocumentOfBeforeTheReform_RightlyUsesTheOldNames()
    {
        const string text = "由国家安全生产监督管理总局和县国土资源局组织实施。";
        var item = ReadingSamples.Item(text);

        Assert.Equal(["R501", "R501"], ReadingSamples.Find(text).Select(f => f.Rule));
        Assert.Empty(
            MachineReader.Read(item with { MadeOn = new DateOnly(2017, 5, 1) }, ReadingSamples.Lists).Findings
        );
    }

    [Fact]
    public void Read_OldItem_LeavesItsLeadersUnchecked()
    {
        var item = ReadingSamples.Item("县长何建国主持会议，研究安全生产工作。") with
        {
            MadeOn = new DateOnly(2021, 5, 1),
        };

        var reading = MachineReader.Read(item, ReadingSamples.Lists);

        Assert.Empty(reading.Findings);
        Assert.Contains(reading.NotChecked, n => n.Contains("领导人", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ExplanationBearingTheNumberOfItsDocument_IsNoRepetition()
    {
        var lists = ReadingSamples.Lists with
        {
            Earlier = [new EarlierItem("1", "青溪县烟花爆竹管理办法", "青政规发〔2026〕1号", null)],
        };
        var item = ReadingSamples.Item("办法规定了禁止燃放的区域和时间。") with
        {
            Genre = "解读",
            DocumentNumber = "青政规发〔2026〕1号",
        };

        Assert.Empty(MachineReader.Read(item, lists).Findings);
    }

    [Fact]
    public void Read_AnyText_PointsInsideIt_AndAlwaysTheSame() =>
        Prop.ForAll(
                Gen.Choose(0, 12)
                    .SelectMany(n => Gen.ArrayOf(Pieces, n))
                    .Select(parts => string.Concat(parts).Split('\n'))
                    .ToArbitrary(),
                paragraphs =>
                {
                    var item = ReadingSamples.Item(paragraphs) with { Title = paragraphs[0] };
                    var first = MachineReader.Read(item, ReadingSamples.Lists).Findings;
                    Assert.All(first, f => Assert.NotNull(ReadingSamples.Words(item, f)));
                    Assert.Equal(first, MachineReader.Read(item, ReadingSamples.Lists).Findings);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<string> Pieces { get; } =
        Gen.Elements(
            "青溪县应急管理局",
            "青溪县应急管里局",
            "\n",
            " ",
            "　",
            "“",
            "”",
            "《",
            "》",
            "（",
            "）",
            "布署",
            "2026年2月30日",
            "二〇二六年二月十一日",
            "附件：1.",
            "见附件",
            "县长",
            "林小峰",
            "周明远",
            "、",
            "，",
            "。",
            "机密★",
            "特急",
            "学生李小宝，男，13岁",
            "患有尘肺病",
            "13895301234",
            Identity,
            "青应急发[2026]01号",
            "×月×日",
            "，，",
            "1",
            "A",
            "😀",
            "\u0000",
            "(",
            "的的",
            "星期三",
            "至",
            "2026年5月1日",
            "国土资源部"
        );
}

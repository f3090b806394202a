using Chengming.Reports.Comparing;

namespace Chengming.Reports.Tests.Comparing;

public class RepeatedTextTests
{
    private const string Training = "全年组织两次业务培训，邀请专家讲解答复文书的写法和办理时限。";
    private const string Platform = "优化门户网站栏目设置，集中展示应急预案、救灾物资和避险场所信息。";

    [Fact]
    public void Between_SameSentence_IsRepeatedAsPrinted()
    {
        var repetition = RepeatedText.Between(Training + Platform, "开头是一句今年才写上去的新内容。" + Platform);

        var sentence = Assert.Single(repetition.Sentences);
        Assert.Equal(Platform, sentence.Text);
        Assert.Equal(Platform, sentence.Earlier);
        Assert.Equal(16, sentence.Start);
        Assert.Equal(1, sentence.Likeness);
    }

    [Fact]
    public void Share_OneOfTwoSentences_CountsCharactersWithoutPunctuation()
    {
        // 10 new characters, 20 repeated ones: two thirds.
        var repetition = RepeatedText.Between(
            "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉。",
            "天地玄黄宇宙洪荒日月。甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未申酉！"
        );

        Assert.Equal(30, repetition.Counted);
        Assert.Equal(20, repetition.Repeated);
        Assert.Equal(2.0 / 3, repetition.Share, 6);
    }

    [Fact]
    public void Between_OnlyTheYearDiffers_IsRepeated() =>
        Assert.Equal(
            1,
            RepeatedText
                .Between("2022年，本机关认真落实政务公开各项要求。", "2023 年，本机关认真落实政务公开各项要求。")
                .Share
        );

    [Fact]
    public void Between_OneCharacterOfManyDiffers_IsNearlyTheSame()
    {
        // 28 characters, 27 pairs; one character changed touches two of them: 25 of 27.
        var repetition = RepeatedText.Between(Training, Training.Replace("两", "三", StringComparison.Ordinal));

        Assert.Equal(25.0 / 27, Assert.Single(repetition.Sentences).Likeness, 6);
    }

    [Fact]
    public void Between_HalfOfTheSentenceDiffers_IsNotRepeated() =>
        Assert.Empty(
            RepeatedText.Between(Training, "全年组织两次业务培训，另派三名同志到市里跟班学习一个月。").Sentences
        );

    [Fact]
    public void Between_FiguresDiffer_IsNotTakenForTheSameSentence() =>
        Assert.NotEqual(
            1,
            RepeatedText.Between("全年公开信息120条，其中动态类80条。", "全年公开信息365条，其中动态类91条。").Share
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("无。", "无。")]
    [InlineData("（一）主动公开情况", "（一）主动公开情况")]
    public void Between_HeadingsAndEmptyText_CountNothing(string older, string newer)
    {
        var repetition = RepeatedText.Between(older, newer);

        Assert.Equal(0, repetition.Counted);
        Assert.Equal(0, repetition.Share);
    }
}

using Chengming.Reports.Reading.Interpreting;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>What is left out without being compared is never alike.</summary>
public class LabelDistanceTests
{
    private const string Letters = "公开信息申请";

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.7)]
    public void MayBeAlike_No_MeansThatTheSimilarityIsNotAbove(double least)
    {
        var random = new Random(20_231_231);
        for (var round = 0; round < 4_000; round++)
        {
            var (a, b) = (Word(random), Word(random));

            Assert.True(
                LabelDistance.MayBeAlike(a, b, least) || LabelDistance.Similarity(a, b) <= least,
                $"{a} and {b} are alike to {LabelDistance.Similarity(a, b)}"
            );
        }
    }

    [Theory]
    [InlineData("本年度止件数", "本年废止件数", 0.6)]
    [InlineData("主动公开政府信息情祝", "主动公开政府信息情况", 0.7)]
    public void MayBeAlike_Misprint_IsCompared(string printed, string label, double least) =>
        Assert.True(LabelDistance.MayBeAlike(printed, label, least));

    private static string Word(Random random) =>
        new([.. Enumerable.Range(0, random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)])]);
}

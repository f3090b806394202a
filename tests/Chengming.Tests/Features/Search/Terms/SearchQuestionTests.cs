using Chengming.Features.Search.Terms;

namespace Chengming.Tests.Features.Search.Terms;

public sealed class SearchQuestionTests
{
    [Theory]
    [InlineData("防汛 预案", "防汛|预案")]
    [InlineData("《防汛预案》，2026年", "防汛预案|2026年")]
    [InlineData("“防汛 预案” 通知", "防汛 预案|通知")]
    [InlineData("防汛 防汛", "防汛")]
    [InlineData("  ？！ ", "")]
    [InlineData("\" OR 1=1 -- *", "OR 1=1 -- *")]
    [InlineData(null, "")]
    public void Of_WhatWasTyped_IsItsWords(string? typed, string expected) =>
        Assert.Equal(expected, string.Join('|', SearchQuestion.Of(typed).Words.Select(w => w.Text)));

    [Fact]
    public void Of_VeryLong_IsCutAndNeverInTheMiddleOfACharacter()
    {
        var question = SearchQuestion.Of(new string('水', SearchQuestion.Longest - 1) + "𠮷野家");

        Assert.Equal(new string('水', SearchQuestion.Longest - 1), question.Text);
    }

    [Theory]
    [InlineData("应急管理", "加强应急　管理工作", 2, 5)]
    [InlineData("2026年", "２０２６ 年计划", 0, 6)]
    [InlineData("〔2026〕3号", "示政发[2026]3号", 3, 8)]
    public void In_OtherWidthsAndBlanks_IsFoundWhereItStands(string word, string text, int start, int length) =>
        Assert.Equal((start, length), new SearchWord(word, false).In(Folding.Fold(text)));

    [Fact]
    public void In_SamePairsInAnotherOrder_IsNotFound() =>
        Assert.Null(new SearchWord("安全生产", false).In(Folding.Fold("生产安全，全生，产安全生")));
}

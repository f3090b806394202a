using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.OwnTexts;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Tests.Features.Requests.Letters.OwnTexts;

public sealed class LetterTextRulesTests
{
    private static readonly LetterKind Extension = LetterKinds.Of("extension-notice");

    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(k => k.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ProblemsOf_TheStandardWords_AreNone(string code)
    {
        var kind = LetterKinds.Of(code);

        Assert.Empty(LetterTextRules.ProblemsOf(kind, LetterTexts.WordsOf(kind)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ProblemsOf_AStatutoryContentTakenOut_NamesIt(string code)
    {
        var kind = LetterKinds.Of(code);
        foreach (var content in kind.Contents)
        {
            var words = string.Join(
                '\n',
                LetterTexts
                    .WordsOf(kind)
                    .Split('\n')
                    .Select(line =>
                        line.StartsWith('#')
                            ? string.Join(
                                '|',
                                line.Split('=', 2)[^1].Split('|').Select(p => p.Trim()).Where(p => p != content)
                            )
                                is { Length: > 0 } left
                            && line.Contains('=', StringComparison.Ordinal)
                                ? $"{line.Split('=')[0]}= {left}"
                                : line.Split('=')[0].TrimEnd()
                            : line
                    )
            );

            Assert.Contains(
                LetterTextRules.ProblemsOf(kind, words),
                p => p.Contains($"“{content}”", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void ProblemsOf_AnUnknownField_SaysTheLineAndWhatMayStandThere()
    {
        var words = LetterTexts.WordsOf(Extension) + "\n请于{某日}来取。";

        var problem = Assert.Single(LetterTextRules.ProblemsOf(Extension, words));

        Assert.StartsWith($"第 {words.Split('\n').Length} 行：不认识栏目“某日”", problem, StringComparison.Ordinal);
        Assert.Contains("新期限", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemsOf_ALetterMadeAForm_IsRefused() =>
        Assert.Contains(
            "不能改成表格",
            Assert.Single(LetterTextRules.ProblemsOf(Extension, "形式：表\n" + LetterTexts.WordsOf(Extension))),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Word_WrittenAndReadBack_GivesTheSameWords(string code)
    {
        var words = LetterTexts.WordsOf(LetterKinds.Of(code));
        using var file = new MemoryStream();

        LetterTextWord.Write("样式", words, file);

        Assert.Equal(words, LetterTextWord.Read(file.ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("# 名称")]
    public void Word_WhatIsNoWordFile_IsNull(string content) =>
        Assert.Null(LetterTextWord.Read(System.Text.Encoding.UTF8.GetBytes(content)));
}

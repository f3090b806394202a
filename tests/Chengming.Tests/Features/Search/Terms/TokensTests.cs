using Chengming.Features.Search.Terms;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Features.Search.Terms;

public sealed class TokensTests
{
    private const string Alphabet = "应急管理局办法ＡＢab12３〔〕，。 　\n-龘𠮷";

    [Theory]
    [InlineData("应急管理局", "应急 急管 管理 理局")]
    [InlineData("ＧＢ18030标准", "gb 18030 标准")]
    [InlineData("示政发〔2026〕3号", "示政 政发 2026 3")]
    [InlineData("关于印发的通　知", "关于 于印 印发 发的 的通 通知")]
    [InlineData("一、应急\n二、管理", "应急 管理")]
    [InlineData("𠮷野家", "𠮷野 野家")]
    [InlineData("。", "")]
    public void Of_Text_IsPairsOfHanAndRunsOfOthers(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokens.Of(text)));

    [Theory]
    [InlineData("示政发[2026]3号", "示政发2026 3 号")]
    [InlineData("示政发（2026）3号", "示政发〔2026〕３号")]
    public void OfNumber_OtherBracketsAndWidths_IsTheSame(string one, string other) =>
        Assert.Equal(Tokens.OfNumber(one), Tokens.OfNumber(other));

    /// <summary>Whatever part of a text is asked for, the index leads to the text: no part of two characters or longer is lost.</summary>
    [Fact]
    public void Terms_OfAnyPartOfAText_AreAmongThoseOfTheText()
    {
        var texts = Gen.Elements(Alphabet.EnumerateRunes().Select(r => r.ToString()).ToArray())
            .NonEmptyListOf()
            .Select(runes => string.Concat(runes))
            .ToArbitrary();
        Prop.ForAll(
                texts,
                text =>
                    Parts(text)
                        .SelectMany(part => SearchQuestion.Of($"\"{part}\"").Words)
                        .Where(w => !w.IsSingle && w.Terms.All(IsWhole))
                        .All(w => w.In(Folding.Fold(text)) is null || w.Terms.All(Tokens.Of(text).Contains))
            )
            .QuickCheckThrowOnFailure();

        // The beginning or end of a word of other writing is not a word.
        bool IsWhole(string term) => !char.IsAsciiLetterOrDigit(term[0]);
    }

    [Fact]
    public void Fold_AnyText_KeepsEveryPlace() =>
        Prop.ForAll<string>(text => text is null || Folding.Fold(text).Length == text.Length)
            .QuickCheckThrowOnFailure();

    private static IEnumerable<string> Parts(string text) =>
        from start in Enumerable.Range(0, text.Length)
        from length in Enumerable.Range(2, 5)
        where start + length <= text.Length && !char.IsLowSurrogate(text[start])
        let part = text.Substring(start, length)
        where !char.IsHighSurrogate(part[^1])
        select part;
}

using System.Globalization;
using System.Reflection;
using Chengming.Law.Publication;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Law.Tests;

public class CitesTests
{
    private static readonly ILookup<Instrument, (int Article, string Gist)> Known = File.ReadLines(
            Path.Combine(AppContext.BaseDirectory, "known-articles.csv")
        )
        .Skip(1)
        .Select(line => line.Split(',', 3))
        .ToLookup(p => Enum.Parse<Instrument>(p[0]), p => (int.Parse(p[1], CultureInfo.InvariantCulture), p[2].Trim()));

    [Fact]
    public void EveryCitation_NamesAKnownArticle()
    {
        var cited = typeof(CitesAttribute)
            .Assembly.GetTypes()
            .SelectMany(t =>
                t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
                    .Append<MemberInfo>(t)
            )
            .SelectMany(m => m.GetCustomAttributes<CitesAttribute>())
            .ToList();

        Assert.NotEmpty(cited);
        Assert.All(cited, c => Assert.Contains(c.Article, Known[c.Instrument].Select(k => k.Article)));
    }

    [Fact]
    public void EveryCitation_InDataFiles_NamesAKnownArticle() =>
        Assert.All(
            DecisionKinds
                .All.SelectMany(k => k.Basis)
                .Concat(RefusalGrounds.All.Select(g => g.Basis))
                .Concat(StatutoryKinds.All.Select(k => k.Basis))
                .Concat(OutcomeGuide.OfTheRegulation.Questions.SelectMany(q => q.Basis)),
            c => Assert.Contains(c.Article, Known[c.Instrument].Select(k => k.Article))
        );

    [Fact]
    public void KnownArticles_EachOnce_WithAGist()
    {
        Assert.Equal(Enumerable.Range(1, 56), Known[Instrument.Regulation].Select(k => k.Article));
        Assert.All(
            Known,
            group =>
            {
                Assert.Distinct(group.Select(k => k.Article));
                Assert.All(group, k => Assert.NotEmpty(k.Gist));
            }
        );
    }

    [Fact]
    public void Instruments_EveryOne_HasAName() =>
        Assert.Equal(Enum.GetValues<Instrument>(), Instruments.All.Select(n => n.Instrument));

    [Theory]
    [InlineData(33, 2, 0, "《政府信息公开条例》第三十三条第二款")]
    [InlineData(36, 0, 4, "《政府信息公开条例》第三十六条第四项")]
    [InlineData(10, 0, 0, "《政府信息公开条例》第十条")]
    public void Citation_InWords_IsAsInALetter(int article, int paragraph, int item, string words) =>
        Assert.Equal(words, new Citation(Instrument.Regulation, article, paragraph, item).ToString());

    /// <summary>What files of the law cite in words reads as what the code cites; only the forms of the reports keep the brackets.</summary>
    [Fact]
    public void ShippedFiles_CiteItemsWithoutBrackets()
    {
        var law = typeof(Citation).Assembly;
        var bracketed =
            from name in law.GetManifestResourceNames()
            let text = new StreamReader(law.GetManifestResourceStream(name)!).ReadToEnd()
            where System.Text.RegularExpressions.Regex.IsMatch(text, "第（[一二三四五六七八九十]+）项")
            select name;

        Assert.NotEmpty(law.GetManifestResourceNames());
        Assert.Empty(bracketed);
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(19, "十九")]
    [InlineData(40, "四十")]
    [InlineData(56, "五十六")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(300, "三百")]
    public void ChineseNumeral_Of_IsAsArticlesAreNumbered(int number, string words) =>
        Assert.Equal(words, ChineseNumeral.Of(number));
}

using Chengming.Reports.Checks.Narrative.Prose;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Reports.Tests.Checks.Narrative.Prose;

public class PhraseFinderTests
{
    [Fact]
    public void Find_PhrasesInsideOneAnother_FindsAllLongestFirst() =>
        Assert.Equal(
            [("信息公开申请", 2), ("信息公开", 2), ("公开申请", 4)],
            Found("政府信息公开申请", "信息公开", "公开申请", "信息公开申请")
        );

    [Fact]
    public void Find_PhraseAtBothEnds_FindsBoth() =>
        Assert.Equal([("公开", 0), ("公开", 4)], Found("公开政府公开", "公开"));

    [Fact]
    public void PhraseFinder_SingleCharacter_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => new PhraseFinder(["公"]));

    [Fact]
    public void Find_AnyTextAndPhrases_FindsWhatIndexOfFinds()
    {
        var text = Gen.Elements('公', '开', '信', '息', '。').ListOf().Select(l => string.Concat(l));
        var phrases = Gen.Elements('公', '开', '信').ListOf(2).Select(l => string.Concat(l)).ListOf(3);

        Prop.ForAll(
                (from t in text from p in phrases select (t, p: p.Distinct().ToArray())).ToArbitrary(),
                c => Found(c.t, c.p).Order().SequenceEqual(Naive(c.t, c.p).Order())
            )
            .QuickCheckThrowOnFailure();
    }

    private static List<(string Phrase, int At)> Found(string text, params string[] phrases)
    {
        var finder = new PhraseFinder(phrases);
        var state = (phrases, found: new List<(string, int)>());
        finder.Find(text, ref state, static (ref s, phrase, at) => s.found.Add((s.phrases[phrase], at)));
        return state.found;
    }

    private static IEnumerable<(string, int)> Naive(string text, string[] phrases) =>
        from phrase in phrases
        from at in Enumerable.Range(0, text.Length)
        where string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0
        select (phrase, at);
}

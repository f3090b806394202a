using Chengming.Reports.Reading.Interpreting;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>The trie finds what trying every label finds.</summary>
public class LabelTrieTests
{
    private const string Letters = "公开信息申";

    [Fact]
    public void LongestSuffix_RandomLabels_IsTheLongestThatTheTextEndsWith()
    {
        var random = new Random(20_231_231);
        for (var round = 0; round < 200; round++)
        {
            var labels = Enumerable.Range(0, 12).Select(_ => Word(random, 1, 6)).Distinct().ToList();
            var trie = new LabelTrie();
            for (var i = 0; i < labels.Count; i++)
            {
                trie.Add(labels[i], i);
            }

            var text = Word(random, 0, 10);
            var expected = labels
                .Where(l => text.EndsWith(l, StringComparison.Ordinal))
                .OrderByDescending(l => l.Length)
                .FirstOrDefault();

            Assert.Equal(expected is null ? -1 : labels.IndexOf(expected), trie.LongestSuffix(text, out var length));
            Assert.Equal(expected?.Length ?? 0, length);
        }
    }

    [Fact]
    public void Add_LabelThatIsThere_KeepsTheFirstEntry()
    {
        var trie = new LabelTrie();
        trie.Add("其他", 3);
        trie.Add("其他", 7);

        Assert.Equal(3, trie.LongestSuffix("（七）其他", out _));
    }

    private static string Word(Random random, int least, int most) =>
        new([.. Enumerable.Range(0, random.Next(least, most)).Select(_ => Letters[random.Next(Letters.Length)])]);
}

using System.Collections.Frozen;
using Chengming.Data.Reading;
using Chengming.Features.Search.Terms;
using Chengming.Time;

namespace Chengming.Features.Publishing.Searching;

/// <summary>
/// Answers a question that no item has all words of, as when somebody asks in a sentence: the items that have most of its rare parts. Only used
/// where nothing else was found, and said so.
/// </summary>
internal sealed class PartialSearch(ReadingSession session, SearchReading reading, TimeProvider clock)
{
    private const int MostTerms = 20;
    private const int OfEach = 150;
    private const int MostRead = 100;
    private const double LeastShare = 0.4;
    private const double InTitle = 3;
    private const double InKeys = 2;

    // Pairs of characters that a question has and an answer has not: 怎么, 如何, 哪里.
    private static readonly FrozenSet<string> AskingWords = EmbeddedFiles
        .Json<List<string>>("Features/Publishing/Searching/asking-words.json")
        .ToFrozenSet();

    // What people say, and what documents call it: 低保, 最低生活保障.
    private static readonly FrozenDictionary<string, string> OfficialWords = EmbeddedFiles
        .Json<Dictionary<string, string>>("Features/Publishing/Searching/official-words.json")
        .ToFrozenDictionary();

    private readonly ITermSearch index = ItemIndex.Asking(session);

    public async Task<ItemsFound?> FindAsync(ItemsAsked asked, CancellationToken cancel)
    {
        var today = ChinaTime.Today(clock);
        var terms = asked
            .Question.Words.Where(w => !w.IsPhrase && !w.IsSingle)
            .SelectMany(w => w.Terms)
            .Concat(
                OfficialWords
                    .Where(o => asked.Question.Text.Contains(o.Key, StringComparison.Ordinal))
                    .SelectMany(o => Tokens.Of(o.Value))
            )
            .Where(t => !AskingWords.Contains(t))
            .Distinct(StringComparer.Ordinal)
            .Take(MostTerms)
            .ToList();
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var sums = new Dictionary<long, double>();
        foreach (var term in terms)
        {
            var titles = await index.NewestAsync(
                asked.Filters(today).And([ItemTerms.InTitle(term)]),
                asked.Range,
                OfEach,
                cancel
            );
            var places = await index.NewestAsync(asked.Filters(today).And([term]), asked.Range, OfEach, cancel);
            if (places.Count == 0)
            {
                continue;
            }

            // A term that stands in few items says more.
            var weight = weights[term] = Math.Log2(2 + (double)OfEach / places.Count);
            foreach (var place in places.Union(titles))
            {
                sums[place] = sums.GetValueOrDefault(place) + weight;
            }

            foreach (var place in titles)
            {
                sums[place] += weight * (InTitle - 1);
            }
        }

        if (weights.Count == 0)
        {
            return null;
        }

        var likely = sums.OrderByDescending(s => s.Value)
            .ThenByDescending(s => s.Key)
            .Take(MostRead)
            .Select(s => s.Key);
        var entries = (await reading.EntriesAsync([.. likely], cancel))
            .Where(e => asked.Holds(e.ValidFrom, e.EndsOn, today))
            .ToList();
        var words = weights.Keys.Select(t => (Word: new SearchWord(t, false), Weight: weights[t])).ToList();
        var best = (await reading.TextsAsync(entries, cancel))
            .Select(item => (Item: item, Score: ScoreOf(item, words)))
            .Where(s => s.Score.Share >= LeastShare)
            .OrderByDescending(s => s.Score.Sum)
            .ThenByDescending(s => s.Item.Entry.Place)
            .Select(s => s.Item)
            .Take(PublicItemSearch.PageLength)
            .ToList();
        return best.Count == 0
            ? null
            : new ItemsFound(
                await reading.HitsAsync(await reading.LinesAsync(best, cancel), [.. words.Select(w => w.Word)], cancel),
                new FoundCount(best.Count, true, true),
                ItemFacets.Of([.. best.Select(b => CountedItem.Of(b.Entry))]),
                null,
                IsPartial: true
            );
    }

    private static (double Sum, double Share) ScoreOf(ReadItem item, List<(SearchWord Word, double Weight)> words)
    {
        var (sum, had, all) = (0d, 0d, 0d);
        foreach (var (word, weight) in words)
        {
            var place =
                word.In(item.FoldedTitle) is not null ? InTitle
                : word.In(item.FoldedKeys) is not null ? InKeys
                : word.In(item.FoldedText) is not null ? 1
                : 0;
            sum += place * weight;
            had += place > 0 ? weight : 0;
            all += weight;
        }

        return (sum, had / all);
    }
}

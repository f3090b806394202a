using Chengming.Data.Reading;
using Chengming.Features.Search.Terms;
using Chengming.Time;

namespace Chengming.Features.Publishing.Searching;

/// <summary>The search over what is public. Whatever it answers was looked up in the text itself; the index only says where to look.</summary>
internal sealed class PublicItemSearch(ReadingSession session, SearchReading reading, TimeProvider clock)
{
    public const int PageLength = 20;

    /// <summary>By relevance no more pages than these are made: who reads on should say more, or read by time.</summary>
    public const int MostPages = 5;

    private const int MostRead = PageLength * MostPages;
    private const int Counted = 100;

    // A few more than a page: some do not have the words where the index thought so.
    private const int ReadAtOnce = PageLength + 4;
    private const int Scored = 600;
    private const int ScoredInTitle = 300;
    private const int ShortestNumber = 5;
    private const int MostWithANumber = 5;
    private const int MostRounds = 8;
    private const int Suggested = 8;
    private const int SuggestedFrom = 150;

    private static readonly PlaceRows<long> JustPlaces = new(
        SearchEntry.Table,
        "e.\"Place\"",
        1,
        (row, first) => row.GetInt64(first)
    );

    private readonly ITermSearch index = ItemIndex.Asking(session);

    private DateOnly Today => ChinaTime.Today(clock);

    /// <summary>Newest first, from a place on.</summary>
    public async Task<ItemsFound> NewestAsync(ItemsAsked asked, long? after, CancellationToken cancel)
    {
        var (counted, rows) = await CountedAsync(asked, after is null ? ReadAtOnce : 0, cancel);
        var rest = after is { } place
            ? await PlacesAsync(asked, asked.Range with { Before = Math.Min(place, asked.Range.Before) }, cancel)
            : counted;
        var (found, dropped) = await ReadOnAsync(asked, rest, cancel);
        var shown = found.Take(PageLength).ToList();
        var isWhole = after is null && counted.IsAll && found.Count <= PageLength;
        return new ItemsFound(
            await reading.HitsAsync(shown, asked.Question.Words, cancel),
            isWhole
                ? new FoundCount(found.Count, false, false)
                : new FoundCount(rows.Count, !counted.IsAll, dropped || asked.Question.Words.Any(w => !w.IsExact)),
            ItemFacets.Of(rows),
            found.Count > PageLength ? shown[^1].Item.Entry.Place : null
        );
    }

    /// <summary>
    /// The best first. Of a common word not everything is scored, but the newest that have it in the title, and the newest that have it anywhere:
    /// scoring a third of a million items takes a second, and the hundred shown would hardly be others.
    /// </summary>
    public async Task<ItemsFound> BestAsync(ItemsAsked asked, int page, CancellationToken cancel)
    {
        var anywhere = await index.NewestAsync(asked.Anywhere(Today), asked.Range, Scored, cancel);
        var isAll = anywhere.Count < Scored;
        IEnumerable<long> places = anywhere;
        if (!isAll)
        {
            places = places
                .Concat(await index.NewestAsync(asked.InTitle(Today), asked.Range, ScoredInTitle, cancel))
                .Concat(await index.NewestAsync(asked.OneInTitle(Today), asked.Range, ScoredInTitle, cancel))
                .Distinct();
        }

        var all = await reading.EntriesAsync([.. places], cancel);
        var entries = all.Where(e => asked.Holds(e.ValidFrom, e.EndsOn, Today)).ToList();
        var best = entries.OrderByDescending(e => ItemScore.Of(e, asked.Question, Today)).Take(MostRead).ToList();
        var read = await reading.TextsAsync(best, cancel);
        var right = read.Where(r => r.Has(asked.Question))
            .OrderByDescending(r => ItemScore.Of(r, asked.Question, Today))
            .ThenByDescending(r => r.Entry.Place)
            .ToList();
        var isWhole = isAll && entries.Count <= MostRead;
        var shown = right.Skip((page - 1) * PageLength).Take(PageLength).ToList();
        return new ItemsFound(
            await reading.HitsAsync(await reading.LinesAsync(shown, cancel), asked.Question.Words, cancel),
            isWhole
                ? new FoundCount(right.Count, false, false)
                : new FoundCount(entries.Count, !isAll, asked.Question.Words.Any(w => !w.IsExact)),
            ItemFacets.Of([.. (isWhole ? right.Select(r => r.Entry) : entries).Select(CountedItem.Of)]),
            right.Count > page * PageLength ? page + 1 : null
        );
    }

    /// <summary>The items whose document or index number is what was asked for.</summary>
    public async Task<IReadOnlyList<ItemHit>> ByNumberAsync(SearchQuestion question, CancellationToken cancel)
    {
        if (question.Number.Length < ShortestNumber)
        {
            return [];
        }

        var places = await index.NewestAsync(
            TermQuery.Everything.And([ItemTerms.Number(question.Text)]),
            PlaceRange.All,
            MostWithANumber,
            cancel
        );
        var read = await reading.TextsAsync(await reading.EntriesAsync(places, cancel), cancel);
        var hits = await reading.HitsAsync(await reading.LinesAsync(read, cancel), question.Words, cancel);
        return [.. hits.Select(h => h with { IsExact = true })];
    }

    /// <summary>Titles that have what was typed so far; those that begin with it first.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(SearchQuestion question, CancellationToken cancel)
    {
        if (question.Words.Count == 0)
        {
            return [];
        }

        var places = await index.NewestAsync(
            new ItemsAsked(question).InTitle(Today),
            PlaceRange.All,
            SuggestedFrom,
            cancel
        );
        var entries = await reading.EntriesAsync(places, cancel);
        return
        [
            .. entries
                .Select(e => (e.Title, Folded: Folding.Fold(e.Title)))
                .Where(t => question.IsIn(t.Folded))
                .OrderByDescending(t => question.Words[0].In(t.Folded) is (0, _))
                .Select(t => t.Title)
                .Distinct(StringComparer.Ordinal)
                .Take(Suggested),
        ];
    }

    /// <summary>Parts of the question that would find something: single words, and the pieces of long ones.</summary>
    public async Task<IReadOnlyList<string>> ShorterAsync(SearchQuestion question, CancellationToken cancel)
    {
        const int piece = 4;
        const int mostTried = 12;
        const int mostSaid = 4;
        var tried = question
            .Words.SelectMany(w =>
                w.Length <= piece
                    ? [w.Text]
                    : Enumerable.Range(0, w.Text.Length - piece + 1).Select(i => w.Text.Substring(i, piece))
            )
            .Concat(
                question
                    .Words.Where(w => w.Length > 2)
                    .SelectMany(w =>
                        Enumerable.Range(0, (w.Text.Length - 1) / 2).Select(i => w.Text.Substring(2 * i, 2))
                    )
            )
            .Where(w => w != question.Text)
            .Distinct(StringComparer.Ordinal)
            .Take(mostTried);
        var found = new List<string>();
        foreach (var words in tried.Select(SearchQuestion.Of).Where(w => w.Words.Count > 0))
        {
            var query = new ItemsAsked(words).InTitle(Today);
            if (found.Count < mostSaid && (await index.NewestAsync(query, PlaceRange.All, 1, cancel)).Count > 0)
            {
                found.Add(words.Text);
            }
        }

        return found;
    }

    /// <summary>The newest places of a question, what is counted of them, and the items of the first so many.</summary>
    private async Task<(FoundPlaces Places, List<CountedItem> Rows)> CountedAsync(
        ItemsAsked asked,
        int read,
        CancellationToken cancel
    )
    {
        if (asked.Validity is null)
        {
            var (rows, first) = await FirstAsync(asked, asked.Range, CountedItem.Rows, read, cancel);
            return (FoundPlaces.Of(rows.ConvertAll(r => r.Place), first), rows);
        }

        var (entries, items) = await FirstAsync(asked, asked.Range, SearchEntry.Rows, read, cancel);
        var valid = entries.Where(e => asked.Holds(e.ValidFrom, e.EndsOn, Today)).Select(CountedItem.Of);
        return (FoundPlaces.Of(entries.ConvertAll(e => e.Place), items), [.. valid]);
    }

    /// <summary>Looks into the texts, from the newest place on, until a page is full.</summary>
    private async Task<(List<LinedItem> Found, bool Dropped)> ReadOnAsync(
        ItemsAsked asked,
        FoundPlaces from,
        CancellationToken cancel
    )
    {
        var found = new List<LinedItem>();
        var dropped = false;
        for (var (places, round) = (from, 1); ; round++)
        {
            var read = places.First;
            foreach (var next in places.Places.Skip(ReadAtOnce).Chunk(ReadAtOnce).Append([]))
            {
                var right = read.Where(r => asked.Holds(r.Item.Entry.ValidFrom, r.Item.Entry.EndsOn, Today)).ToList();
                dropped |= right.RemoveAll(r => !r.Item.Has(asked.Question)) > 0;
                found.AddRange(right);
                if (found.Count > PageLength)
                {
                    return (found, dropped);
                }

                read = await reading.ItemsAsync(next, cancel);
            }

            if (places.IsAll || round == MostRounds)
            {
                return (found, dropped);
            }

            places = await PlacesAsync(asked, asked.Range with { Before = places.Places[^1] }, cancel);
        }
    }

    private async Task<FoundPlaces> PlacesAsync(ItemsAsked asked, PlaceRange range, CancellationToken cancel)
    {
        var (places, first) = await FirstAsync(asked, range, JustPlaces, ReadAtOnce, cancel);
        return FoundPlaces.Of(places, first);
    }

    private Task<(List<T> Rows, List<LinedItem> First)> FirstAsync<T>(
        ItemsAsked asked,
        PlaceRange range,
        PlaceRows<T> rows,
        int read,
        CancellationToken cancel
    ) => index.NewestAsync(asked.Anywhere(Today), range, Counted, rows, read, LinedItem.Rows, cancel);

    /// <summary>Places that the index found, the newest first, the items of the first of them, and whether there are no more.</summary>
    private sealed record FoundPlaces(List<long> Places, List<LinedItem> First, bool IsAll)
    {
        public static FoundPlaces Of(List<long> places, List<LinedItem> first) =>
            new(places, first, places.Count < Counted);
    }
}

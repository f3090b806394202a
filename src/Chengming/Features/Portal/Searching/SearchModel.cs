using System.Globalization;
using Chengming.Features.AnnualReports;
using Chengming.Features.Publishing.Classifying;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;
using AgencyNames = Chengming.Features.Agencies.Portal.AgencyNames;
using NamedAgency = Chengming.Features.Agencies.Portal.NamedAgency;

namespace Chengming.Features.Portal.Searching;

/// <summary>The public search (检索): items, and the agencies whose annual reports bear the words in their names.</summary>
internal sealed class SearchModel(
    AgencyNames names,
    PublicItemSearch search,
    PartialSearch partial,
    Lazy<ReportDirectory> reports,
    KeptFacts facts,
    TimeProvider clock
)
{
    private const int MostReports = 3;

    public SearchAddress Asked { get; private set; } = new("");

    public SearchQuestion Question { get; private set; } = SearchQuestion.Of(null);

    public ItemsFound? Found { get; private set; }

    public IReadOnlyList<ItemHit> Exact { get; private set; } = [];

    public IReadOnlyList<ListedAgency> Reports { get; private set; } = [];

    public IReadOnlyList<string> Shorter { get; private set; } = [];

    public IReadOnlyList<ItemChoice> Agencies { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>Nothing was found, neither items nor reports.</summary>
    public bool IsEmpty => Found is { Hits.Count: 0 } && Exact.Count == 0;

    public string? Next =>
        Found?.Next is not { } next ? null
        : Asked.ByTime ? (Asked with { After = next }).ToString()
        : next <= PublicItemSearch.MostPages ? (Asked with { Page = (int)next }).ToString()
        : null;

    public async Task<IResult> GetAsync(SearchParameters asked, CancellationToken cancel)
    {
        Today = Time.ChinaTime.Today(clock);
        Question = SearchQuestion.Of(asked.Q);
        var organ = await names.FindAsync(asked.Agency, cancel);
        Asked = new SearchAddress(
            Question.Text,
            organ?.Code,
            PlatformColumns.Find(asked.Column ?? "")?.Slug,
            Genres.All.FirstOrDefault(g => g == asked.Genre),
            ListYear.Of(asked.Year),
            ValidityFilter.Find(asked.Validity)?.Code,
            asked.Sort == SearchAddress.Time,
            long.TryParse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null,
            int.TryParse(asked.Part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Math.Clamp(number, 1, PublicItemSearch.MostPages)
                : 1
        );
        if (Question.Words.Count > 0)
        {
            await FindAsync(organ, cancel);
            Agencies = await AgencyChoicesAsync(organ, cancel);
        }

        return SearchSlices.Page(this);
    }

    /// <summary>A filter by what was found, with the chosen value always among the choices.</summary>
    public static IReadOnlyList<ItemChoice> Choices<T>(
        IReadOnlyList<(T Value, int Count)> counted,
        T? chosen,
        Func<T, string> label,
        Func<T, SearchAddress> address
    )
        where T : notnull =>
        [
            .. counted.Select(c => new ItemChoice(
                label(c.Value),
                address(c.Value).ToString(),
                c.Value.Equals(chosen),
                c.Count
            )),
        ];

    private async Task FindAsync(NamedAgency? organ, CancellationToken cancel)
    {
        var asked = new ItemsAsked(
            Question,
            organ is null ? null : await BelowAsync(organ, cancel),
            Asked.Column is null ? null : PlatformColumns.Of(Asked.Column),
            Asked.Genre,
            Asked.Year,
            ValidityFilter.Find(Asked.Validity)
        );
        var isFirst = Asked is { After: null, Page: 1 };
        if (isFirst)
        {
            Exact = await search.ByNumberAsync(Question, cancel);
            Reports = await ReportsAsync(cancel);
        }

        var found = Asked.ByTime
            ? await search.NewestAsync(asked, Asked.After, cancel)
            : await search.BestAsync(asked, Asked.Page, cancel);
        if (found.Hits.Count == 0 && isFirst && Exact.Count == 0)
        {
            found = await partial.FindAsync(asked, cancel) ?? found;
            Shorter = found.Hits.Count == 0 ? await search.ShorterAsync(Question, cancel) : [];
        }

        var exact = Exact.Select(h => h.Row.Item.Id).ToHashSet();
        Found = found with { Hits = [.. found.Hits.Where(h => !exact.Contains(h.Row.Item.Id))] };
    }

    private async Task<IReadOnlyList<ListedAgency>> ReportsAsync(CancellationToken cancel)
    {
        var asked = new ReportSearch(Question.Text, null, null);
        var agencies = await names.GetAsync(cancel);
        if (!agencies.Values.Any(a => asked.Words.All(a.IsCalled)))
        {
            return [];
        }

        return await facts.GetAsync<IReadOnlyList<ListedAgency>>(
            (nameof(SearchModel), Question.Text),
            AnnualReportsFeature.CacheTag,
            async () => [.. (await reports.Value.PageAsync(asked, null, cancel)).Agencies.Take(MostReports)]
        );
    }

    private async Task<IReadOnlyList<Guid>> BelowAsync(NamedAgency organ, CancellationToken cancel) =>
        [
            .. (await names.GetAsync(cancel))
                .Values.Where(a => a.Path.StartsWith(organ.Path, StringComparison.Ordinal))
                .Select(a => a.Id),
        ];

    private async Task<IReadOnlyList<ItemChoice>> AgencyChoicesAsync(NamedAgency? organ, CancellationToken cancel)
    {
        var counted = Found!.Facets.Agencies;
        var named = await names.GetAsync(counted.Select(c => c.Agency), cancel);
        var first = Asked.First;
        IReadOnlyList<ItemChoice> choices =
        [
            .. counted.Select(c => new ItemChoice(
                named[c.Agency].Name,
                (first with { Agency = named[c.Agency].Code }).ToString(),
                c.Agency == organ?.Id,
                c.Count
            )),
        ];
        // An agency is chosen with those below it; it need not have published anything itself.
        return organ is null || choices.Any(c => c.IsChosen)
            ? choices
            : [new ItemChoice(organ.Name, first.ToString(), true), .. choices];
    }
}

using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Search.Terms;

namespace Chengming.Features.Publishing.Searching;

/// <summary>What is asked of the search; empty members ask nothing.</summary>
/// <param name="Question">The words.</param>
/// <param name="Agencies">An agency with those below it; null for all.</param>
/// <param name="Column">The column, with those below it.</param>
/// <param name="Genre">体裁.</param>
/// <param name="Year">Year of publication.</param>
/// <param name="Validity">Validity of documents.</param>
internal sealed record ItemsAsked(
    SearchQuestion Question,
    IReadOnlyList<Guid>? Agencies = null,
    PlatformColumn? Column = null,
    string? Genre = null,
    int? Year = null,
    ValidityFilter? Validity = null
)
{
    /// <summary>Documents are no older than this, and none is decided so far ahead.</summary>
    private const int FirstYear = 1949;
    private const int YearsAhead = 10;

    /// <summary>The stretch of the index in question.</summary>
    public PlaceRange Range => Year is { } year ? ItemIndex.Year(year) : PlaceRange.All;

    /// <summary>All words, wherever they stand.</summary>
    public TermQuery Anywhere(DateOnly today) =>
        Filters(today)
            .And(
                Question
                    .Words.SelectMany(w => w.IsSingle ? w.Terms.Select(ItemTerms.InTitle) : w.Terms)
                    .Distinct(StringComparer.Ordinal)
            );

    /// <summary>All words in the title.</summary>
    public TermQuery InTitle(DateOnly today) =>
        Filters(today)
            .And(Question.Words.SelectMany(w => w.Terms.Select(ItemTerms.InTitle)).Distinct(StringComparer.Ordinal));

    /// <summary>All words anywhere, and one of them in the title or among the keywords.</summary>
    public TermQuery OneInTitle(DateOnly today) =>
        Anywhere(today)
            .AndAnyOf([
                .. Question.Words.SelectMany(w =>
                    new[] { ItemTerms.InTitle(w.Terms[0]), ItemTerms.InKeys(w.Terms[0]) }
                ),
            ]);

    /// <summary>The filters alone. By validity only the year is looked at here: <see cref="Holds"/> says the day.</summary>
    public TermQuery Filters(DateOnly today)
    {
        var query = TermQuery.Everything;
        if (Agencies is not null)
        {
            query = query.AndAnyOf([.. Agencies.Select(ItemTerms.Agency)]);
        }

        if (Column is not null)
        {
            query = query.And([ItemTerms.Column(Column)]);
        }

        if (Genre is not null)
        {
            query = query.And([ItemTerms.Genre(Genre)]);
        }

        if (Validity == ValidityFilter.InForce)
        {
            return query.And([ItemTerms.Document]);
        }

        if (Validity == ValidityFilter.Ended)
        {
            return query.AndAnyOf([
                .. Enumerable.Range(FirstYear, today.Year - FirstYear + 1).Select(ItemTerms.EndsIn),
            ]);
        }

        return Validity == ValidityFilter.NotYet
            ? query.AndAnyOf([.. Enumerable.Range(today.Year, YearsAhead).Select(ItemTerms.ValidFrom)])
            : query;
    }

    /// <summary>True when something that holds from one day until another is valid as asked.</summary>
    public bool Holds(DateOnly? validFrom, DateOnly? endsOn, DateOnly today)
    {
        var hasEnded = endsOn <= today;
        var isInForce = validFrom <= today && !hasEnded;
        return Validity is null
            || (Validity == ValidityFilter.Ended && hasEnded)
            || (Validity == ValidityFilter.InForce && isInForce)
            || (Validity == ValidityFilter.NotYet && validFrom > today && !hasEnded);
    }
}

namespace Chengming.Features.Search.Terms;

/// <summary>
/// An index of terms over numbered places. A later place is a newer thing, so that the newest are found without sorting. Written in the unit of work
/// that changes the thing itself. One for each kind of database; asked through <see cref="ITermSearch"/>.
/// </summary>
internal interface ITermIndex
{
    /// <summary>Puts the terms of a place into the index, instead of those that were there.</summary>
    Task WriteAsync(long place, IReadOnlyCollection<string> terms, CancellationToken cancel);

    /// <summary>Takes a place out.</summary>
    Task RemoveAsync(long place, CancellationToken cancel);

    /// <summary>Brings together some of what was written at different times.</summary>
    /// <param name="isFirst">True to begin, false to go on.</param>
    /// <param name="cancel">Breaks off; what was brought together stays so.</param>
    /// <returns>False when nothing is left to do.</returns>
    Task<bool> MergeAsync(bool isFirst, CancellationToken cancel);
}

/// <summary>Asks the index. One for each kind of database.</summary>
internal interface ITermSearch
{
    /// <summary>The newest places that answer, newest first.</summary>
    Task<List<long>> NewestAsync(TermQuery query, PlaceRange range, int most, CancellationToken cancel);

    /// <summary>The rows of the newest places that answer, newest first.</summary>
    Task<List<T>> NewestAsync<T>(
        TermQuery query,
        PlaceRange range,
        int most,
        PlaceRows<T> rows,
        CancellationToken cancel
    );

    /// <summary>The rows of the newest places that answer, newest first, and more of the first few of them.</summary>
    Task<(List<T> Rows, List<TFirst> First)> NewestAsync<T, TFirst>(
        TermQuery query,
        PlaceRange range,
        int most,
        PlaceRows<T> rows,
        int first,
        PlaceRows<TFirst> more,
        CancellationToken cancel
    );
}

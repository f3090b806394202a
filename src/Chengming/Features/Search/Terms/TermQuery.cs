namespace Chengming.Features.Search.Terms;

/// <summary>What the index is asked: of each group at least one term, of all groups together.</summary>
internal sealed class TermQuery
{
    private TermQuery(IReadOnlyList<IReadOnlyList<string>> groups) => Groups = groups;

    public static TermQuery Everything { get; } = new([]);

    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    /// <summary>With every one of these terms.</summary>
    public TermQuery And(IEnumerable<string> terms) => new([.. Groups, .. terms.Select(t => (string[])[t])]);

    /// <summary>With one of these terms.</summary>
    public TermQuery AndAnyOf(IReadOnlyList<string> terms) => new([.. Groups, terms]);
}

/// <summary>A stretch of places in the index: from one on, before another.</summary>
/// <param name="From">The first.</param>
/// <param name="Before">The first that is too late.</param>
internal sealed record PlaceRange(long From, long Before)
{
    public static readonly PlaceRange All = new(0, long.MaxValue);
}

namespace Chengming.Reports.Checks.Narrative;

/// <summary>Kinds of decisions whose publication reports count, from <c>published-decisions.json</c>.</summary>
internal sealed class PublishedDecisions
{
    private static readonly Lazy<PublishedFile> File = new(() =>
        CheckData.Load<PublishedFile>("published-decisions.json")
    );

    public static IReadOnlyList<PublishedDecisions> All => File.Value.Kinds;

    /// <summary>The words for what is published.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The kind of decision.</summary>
    public required string Name { get; init; }

    /// <summary>The cell with the number of decisions, one for each form.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>The article that has them published.</summary>
    public required string Source { get; init; }

    private sealed class PublishedFile
    {
        public required IReadOnlyList<PublishedDecisions> Kinds { get; init; }
    }
}

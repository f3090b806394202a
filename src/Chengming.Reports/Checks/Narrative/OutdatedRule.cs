namespace Chengming.Reports.Checks.Narrative;

/// <summary>Words of superseded law, from <c>outdated-law.json</c>.</summary>
internal sealed class OutdatedRule
{
    private static readonly Lazy<OutdatedFile> File = new(() => CheckData.Load<OutdatedFile>("outdated-law.json"));

    public static IReadOnlyList<OutdatedRule> All => File.Value.Rules;

    /// <summary>The words.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Words in the sentence that make them right.</summary>
    public required IReadOnlyList<string> Unless { get; init; }

    /// <summary>First report year for which they are outdated.</summary>
    public required int FromYear { get; init; }

    /// <summary>Last such year; null when it still holds.</summary>
    public int? ToYear { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is the law now, in Chinese.</summary>
    public required string Message { get; init; }

    /// <summary>Its source.</summary>
    public required string Source { get; init; }

    private sealed class OutdatedFile
    {
        public required IReadOnlyList<OutdatedRule> Rules { get; init; }
    }
}

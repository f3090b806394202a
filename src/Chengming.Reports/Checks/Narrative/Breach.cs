namespace Chengming.Reports.Checks.Narrative;

/// <summary>Words with which a report admits a breach of duty, from <c>breaches.json</c>.</summary>
internal sealed class Breach
{
    private static readonly Lazy<BreachFile> File = new(() => CheckData.Load<BreachFile>("breaches.json"));

    public static IReadOnlyList<Breach> All => File.Value.Breaches;

    /// <summary>The words; “…” stands for anything within the clause.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The duty, in Chinese.</summary>
    public required string Duty { get; init; }

    /// <summary>The article.</summary>
    public required string Source { get; init; }

    private sealed class BreachFile
    {
        public required IReadOnlyList<Breach> Breaches { get; init; }
    }
}

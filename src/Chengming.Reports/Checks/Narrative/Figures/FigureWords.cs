using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Figures;

/// <summary>How prose speaks of the figures in the tables, from <c>prose-figures.json</c>.</summary>
internal sealed class FigureWords
{
    private static readonly Lazy<FigureWords> File = new(() => CheckData.Load<FigureWords>("prose-figures.json"));

    public static FigureWords Loaded => File.Value;

    /// <summary>The figures.</summary>
    public required IReadOnlyList<ProseFigure> Figures { get; init; }

    /// <summary>Nouns with the verbs that tell the figures apart.</summary>
    public required IReadOnlyList<NounGroup> Groups { get; init; }

    public ProseFigure Figure(string id) =>
        Figures.FirstOrDefault(f => f.Id == id)
        ?? throw new InvalidDataException($"prose-figures.json: no figure {id}.");
}

/// <summary>A figure of the tables that prose may state: the sum of some cells.</summary>
internal sealed class ProseFigure
{
    /// <summary>Short name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Cells whose sum it is, one list for each form that has them; <c>*</c> stands for one or more steps.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Cells { get; init; }

    /// <summary>Figures that are counted in as well when the sentence mentions them (含上年结转).</summary>
    public IReadOnlyList<string> MayInclude { get; init; } = [];

    /// <summary>True for amounts of money; the cell is in 万元.</summary>
    public bool IsMoney { get; init; }
}

/// <summary>Nouns, and which figure their number is.</summary>
internal sealed class NounGroup
{
    /// <summary>The nouns.</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>Which kinds of units its numbers have.</summary>
    public required IReadOnlyList<CountKind> Units { get; init; }

    /// <summary>The figure by the verb before; the first whose verb stands nearest decides.</summary>
    public IReadOnlyList<VerbReading> Verbs { get; init; } = [];

    /// <summary>The figure when no verb is there; null: then nothing is read.</summary>
    public string? WithoutVerb { get; init; }

    /// <summary>The figure when there are none (未收到…申请); null: then nothing is read.</summary>
    public string? None { get; init; }

    /// <summary>Words one of which the sentence or the heading of its part must hold; empty: no condition.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>The part of section one that gives the context as well.</summary>
    public string? Part { get; init; }

    /// <summary>The section that gives the context as well.</summary>
    public int? Section { get; init; }

    /// <summary>Words that make the number another thing when they stand in the clause.</summary>
    public IReadOnlyList<string> NotWith { get; init; } = [];

    /// <summary>Words that make it another thing wherever they stand in the sentence.</summary>
    public IReadOnlyList<string> NotInSentence { get; init; } = [];

    /// <summary>Words that make it another thing right after the noun.</summary>
    public IReadOnlyList<string> NotBefore { get; init; } = [];
}

/// <summary>Verbs that say which figure a noun's number is.</summary>
internal sealed class VerbReading
{
    /// <summary>The verbs.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The figure; null when the verb makes it something that is in no table.</summary>
    public required string? Figure { get; init; }

    /// <summary>False when the figure is likely but not certain: a difference is a question then.</summary>
    public required bool Sure { get; init; }
}

using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative;

/// <summary>The words the prose checks share, from <c>narrative-words.json</c>.</summary>
internal sealed class NarrativeWords
{
    private static readonly Lazy<NarrativeWords> File = new(() =>
        CheckData.Load<NarrativeWords>("narrative-words.json")
    );

    public static NarrativeWords Loaded => File.Value;

    /// <summary>Units and what they count.</summary>
    public required IReadOnlyList<UnitWords> Units { get; init; }

    /// <summary>Words that say a figure is of another population than the reporting body.</summary>
    public required IReadOnlyList<string> OtherPopulations { get; init; }

    /// <summary>Words that say a figure is of another time than the report year.</summary>
    public required IReadOnlyList<string> OtherTimes { get; init; }

    /// <summary>Words before a number that make it a change instead of an amount.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Words that may stand between a noun and its number.</summary>
    public required IReadOnlyList<string> Linkers { get; init; }

    /// <summary>Words that say “none”; the noun follows.</summary>
    public required IReadOnlyList<string> None { get; init; }

    /// <summary>Words that may stand between “none” and the noun.</summary>
    public required IReadOnlyList<string> NoneFillers { get; init; }

    /// <summary>What may follow a noun of which there is none.</summary>
    public required IReadOnlyList<string> AfterNone { get; init; }

    /// <summary>Words that name a part of the applications only: one channel, one class of applicants.</summary>
    public required IReadOnlyList<string> Subsets { get; init; }

    /// <summary>Words of government service (政务服务), which is not disclosure on application.</summary>
    public required IReadOnlyList<string> ServiceItems { get; init; }

    /// <summary>Words that begin a list of parts without saying that it is complete.</summary>
    public required IReadOnlyList<string> PartsOf { get; init; }

    /// <summary>Words that say a list is complete.</summary>
    public required IReadOnlyList<string> Complete { get; init; }

    /// <summary>Words before a total that adds up what came before.</summary>
    public required IReadOnlyList<string> Altogether { get; init; }

    /// <summary>Words of growth.</summary>
    public required IReadOnlyList<string> Rises { get; init; }

    /// <summary>Words of decline.</summary>
    public required IReadOnlyList<string> Falls { get; init; }

    /// <summary>Words before a share of a whole.</summary>
    public required IReadOnlyList<string> Shares { get; init; }

    /// <summary>Words for the information processing fee, right and nearly right.</summary>
    public required IReadOnlyList<string> ProcessingFee { get; init; }

    /// <summary>Words that say no fee was charged.</summary>
    public required IReadOnlyList<string> NoFee { get; init; }

    /// <summary>Words before the fee's name with which the sentence is about other money.</summary>
    public required IReadOnlyList<string> OtherMoney { get; init; }

    /// <summary>Words that compare with another year.</summary>
    public required IReadOnlyList<string> Comparisons { get; init; }

    /// <summary>Words with which a body speaks of itself.</summary>
    public required IReadOnlyList<string> Ourselves { get; init; }

    /// <summary>Verbs of things that happened on a day.</summary>
    public required IReadOnlyList<string> Happened { get; init; }
}

/// <summary>A kind of unit.</summary>
internal sealed class UnitWords
{
    /// <summary>What the units count.</summary>
    public required CountKind Kind { get; init; }

    /// <summary>The words.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What a value is multiplied with (万元: 10000).</summary>
    public required decimal Scale { get; init; }
}

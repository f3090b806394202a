namespace Chengming.Reports.Checks.Narrative;

/// <summary>An instrument that reports cite with its number, from <c>numbered-instruments.json</c>.</summary>
internal sealed class NumberedInstrument
{
    private static readonly Lazy<InstrumentFile> File = new(() =>
        CheckData.Load<InstrumentFile>("numbered-instruments.json")
    );

    public static IReadOnlyList<NumberedInstrument> All => File.Value.Instruments;

    /// <summary>Its titles.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>The characters its number begins with.</summary>
    public required string Issuer { get; init; }

    /// <summary>Numbers of earlier texts of the same title.</summary>
    public IReadOnlyList<string> AlsoRight { get; init; } = [];

    private sealed class InstrumentFile
    {
        public required IReadOnlyList<NumberedInstrument> Instruments { get; init; }
    }
}

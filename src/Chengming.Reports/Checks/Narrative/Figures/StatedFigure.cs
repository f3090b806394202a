using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Figures;

/// <summary>A figure of the tables as the prose states it.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Value">The value stated; money in yuan.</param>
/// <param name="Printed">The value as printed with its unit.</param>
/// <param name="Approximate">True for “150余件”.</param>
/// <param name="Passage">Where.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="Sure">False when the words may mean something else.</param>
/// <param name="OtherPopulation">The words that speak of another population (全区, 各乡镇); null when it is the body's own.</param>
internal sealed record StatedFigure(
    ProseFigure Figure,
    decimal Value,
    string Printed,
    bool Approximate,
    ProsePassage Passage,
    int Start,
    int End,
    bool Sure,
    string? OtherPopulation
)
{
    /// <summary>Figures that share the number: 予以公开 in “予以公开及部分公开6件”.</summary>
    public IReadOnlyList<ProseFigure> Also { get; init; } = [];

    /// <summary>What it is, in Chinese.</summary>
    public string Name => string.Join('、', Also.Append(Figure).Select(f => f.Name));

    /// <summary>The sentence, as printed.</summary>
    public string Sentence
    {
        get
        {
            var (start, end) = Passage.SentenceAround(Start);
            return Passage.PrintedBetween(start, Math.Max(end, End));
        }
    }
}

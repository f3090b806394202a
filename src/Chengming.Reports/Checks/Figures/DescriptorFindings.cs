using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>Makes the findings of a check, with what its descriptor says already filled in.</summary>
internal static class DescriptorFindings
{
    /// <summary>A finding of the check.</summary>
    /// <param name="descriptor">The check.</param>
    /// <param name="message">What was found, with the figures.</param>
    /// <param name="cells">The cells concerned.</param>
    /// <param name="severity">When it weighs less than the check's findings usually do.</param>
    public static Finding Found(
        this CheckDescriptor descriptor,
        string message,
        IEnumerable<CellDefinition> cells,
        Severity? severity = null
    ) =>
        new(descriptor.Id, severity ?? descriptor.Severity, message, descriptor.Source)
        {
            Cells = [.. cells.Select(c => c.Id)],
            HowToFix = descriptor.HowToFix,
        };

    /// <summary>A finding of the check about something the reader noted.</summary>
    public static Finding Found(
        this CheckDescriptor descriptor,
        string message,
        ReadingNote note,
        Severity? severity = null
    ) =>
        new(descriptor.Id, severity ?? descriptor.Severity, message, descriptor.Source)
        {
            Cells = note.Cells,
            Passage = note.Printed,
            Place = note.Place,
            HowToFix = descriptor.HowToFix,
        };

    /// <summary>The first place that is known of <paramref name="cells"/>.</summary>
    public static Finding At(this Finding finding, AnnualReport report, IEnumerable<CellDefinition> cells) =>
        finding with
        {
            Place = cells.Select(c => report[c].Place).FirstOrDefault(p => p is not null),
        };
}

using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative;

/// <summary>Makes findings that point at words of the prose.</summary>
internal static class ProseFindings
{
    /// <summary>A finding about the words between two positions of a passage.</summary>
    public static Finding At(
        this CheckDescriptor check,
        ProsePassage passage,
        int start,
        int end,
        string message,
        Severity? severity = null
    ) =>
        new(check.Id, severity ?? check.Severity, message, check.Source)
        {
            Section = passage.SectionName ?? "正文",
            Passage = passage.PrintedBetween(start, end),
            Place = passage.Place,
            HowToFix = check.HowToFix,
        };

    /// <summary>A finding about a section.</summary>
    public static Finding In(
        this CheckDescriptor check,
        string section,
        string message,
        Severity? severity = null,
        Place? place = null
    ) =>
        new(check.Id, severity ?? check.Severity, message, check.Source)
        {
            Section = section,
            Place = place,
            HowToFix = check.HowToFix,
        };
}

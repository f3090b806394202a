namespace Chengming.Law.Publication.Review;

/// <summary>A scheme as it stands in a file, before it was looked at.</summary>
internal sealed record ReviewSchemeRow(
    string Code,
    string Name,
    string Source,
    string Mark,
    IReadOnlyList<ReviewStep> Steps,
    IReadOnlyList<IReadOnlyList<string>>? SamePersonAllowed = null,
    UrgentScheme? Urgent = null
)
{
    public IReadOnlyList<IReadOnlyList<string>> Joined => SamePersonAllowed ?? [];

    public ReviewScheme ToScheme() => new(Code, Name, Source, SourceMarks.Read(Mark) ?? default, Steps, Joined, Urgent);
}

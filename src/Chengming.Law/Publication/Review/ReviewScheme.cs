using Chengming.Law.Calendar;

namespace Chengming.Law.Publication.Review;

/// <summary>发布审查流程: the signatures an item needs before it is public. Valid by construction: see <see cref="ReviewSchemes.Read"/>.</summary>
/// <remarks>
/// The law wants a mechanism, a procedure and a review before publication (article 17); which steps there are is the agency's own rule. All steps are
/// signed by different persons, except those that <see cref="SamePersonAllowed"/> joins.
/// </remarks>
[Term("发布审查流程")]
[Cites(Instrument.Regulation, article: 17)]
public sealed record ReviewScheme
{
    internal ReviewScheme(
        string code,
        string name,
        string source,
        SourceMark mark,
        IReadOnlyList<ReviewStep> steps,
        IReadOnlyList<IReadOnlyList<string>> samePersonAllowed,
        UrgentScheme? urgent
    )
    {
        Code = code;
        Name = name;
        Source = source;
        Mark = mark;
        Steps = steps;
        SamePersonAllowed = samePersonAllowed;
        Urgent = urgent;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Where it comes from.</summary>
    public string Source { get; }

    /// <summary>How sure the source is.</summary>
    public SourceMark Mark { get; }

    /// <summary>All steps in order, the draft first.</summary>
    public IReadOnlyList<ReviewStep> Steps { get; }

    /// <summary>Steps that one person may sign together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SamePersonAllowed { get; }

    /// <summary>The urgent way; null when there is none.</summary>
    public UrgentScheme? Urgent { get; }

    /// <summary>True when one person may sign both steps.</summary>
    public bool MaySignBoth(ReviewStep one, ReviewStep other) =>
        one.Code == other.Code || SamePersonAllowed.Any(g => g.Contains(one.Code) && g.Contains(other.Code));

    /// <summary>The steps an item needs, in the order in which they are signed.</summary>
    /// <param name="circumstances">What is true of the item.</param>
    /// <param name="urgently">True for the urgent way: what is signed before publication comes first.</param>
    public IReadOnlyList<ReviewStep> StepsFor(IEnumerable<ReviewCircumstance> circumstances, bool urgently)
    {
        var known = circumstances.ToHashSet();
        var steps = Steps.Where(s => s.OnlyFor is not { } needed || known.Contains(needed));
        return urgently && Urgent is { } urgent
            ? [.. steps.OrderBy(s => urgent.Before.Contains(s.Code) ? 0 : 1)]
            : [.. steps];
    }
}

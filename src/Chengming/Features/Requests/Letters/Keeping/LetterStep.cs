using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>Somebody did something with a paper (文书办理记录). It is never changed and never removed.</summary>
[Term("文书办理记录")]
public sealed class LetterStep
{
    /// <summary>Longest words.</summary>
    public const int LongestWords = 500;

    private LetterStep() { }

    internal LetterStep(Guid letterId, int number, LetterStepKind kind, LetterHand by, DateTimeOffset at, string words)
    {
        Id = Guid.CreateVersion7();
        (LetterId, Number, Kind, At, Words) = (letterId, number, kind, at, words);
        (ById, ForId, ByName) = (by.Id, by.ForId, by.Name);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The paper.</summary>
    public Guid LetterId { get; private set; }

    /// <summary>Place among the steps of the paper, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What was done.</summary>
    public LetterStepKind Kind { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Account of who did it; null for the platform itself.</summary>
    public Guid? ById { get; private set; }

    /// <summary>Account of the absent person for whom it was done; null when for oneself.</summary>
    public Guid? ForId { get; private set; }

    /// <summary>Name of who did it; a deputy with whom it acts for.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>What was said with it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>True when one of these persons did it, or it was done for one of them.</summary>
    internal bool IsBy(IReadOnlyList<Guid> persons) =>
        new[] { ById, ForId }.Any(who => who is { } known && persons.Contains(known));
}

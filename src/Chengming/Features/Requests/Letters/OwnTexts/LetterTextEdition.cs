using Chengming.Law;

namespace Chengming.Features.Requests.Letters.OwnTexts;

/// <summary>One edition of an agency's words for a kind of paper (文书样式版本).</summary>
[Term("文书样式版本")]
public sealed class LetterTextEdition
{
    /// <summary>Longest note.</summary>
    public const int LongestNote = 200;

    private LetterTextEdition() { }

    internal LetterTextEdition(Guid textId, int number, string words, string note, string by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (TextId, Number, Words, Note, ByName, At) = (textId, number, words, note, by, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The words of which it is an edition.</summary>
    public Guid TextId { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Its words, in the form of the files in letter-texts; empty for those that the platform brings.</summary>
    public string Words { get; private set; } = "";

    /// <summary>True where the agency went back to the words that the platform brings.</summary>
    public bool IsStandard => Words.Length == 0;

    /// <summary>What was changed and why.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Name of who wrote it.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

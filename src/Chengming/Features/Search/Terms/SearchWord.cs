namespace Chengming.Features.Search.Terms;

/// <summary>A word that was asked for, or a phrase in quotes: it is found where it stands as it is, but for blanks.</summary>
internal sealed class SearchWord
{
    private readonly string folded;

    public SearchWord(string text, bool isPhrase)
    {
        Text = text;
        IsPhrase = isPhrase;
        folded = string.Concat(Folding.Fold(text).Where(c => c != ' '));
        var all = Tokens.Of(text).Distinct().ToList();
        Terms = all.Count > 0 ? all : [.. Tokens.WithSingles(text).Distinct()];
        IsSingle = all.Count == 0;
        // One pair or run is the whole word: whatever has the term has the word.
        IsExact = Terms.Count == 1 && Terms[0] == folded;
    }

    /// <summary>As it was typed.</summary>
    public string Text { get; }

    /// <summary>True for what stood in quotes.</summary>
    public bool IsPhrase { get; }

    /// <summary>What the index has of it.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>True for a single Han character: only titles are searched for it.</summary>
    public bool IsSingle { get; }

    /// <summary>True when an answer of the index needs no second look into the text.</summary>
    public bool IsExact { get; }

    /// <summary>Number of characters, blanks not counted.</summary>
    public int Length => folded.Length;

    /// <summary>The first place in a folded text, from a place on; null when there is none.</summary>
    public (int Start, int Length)? In(string foldedText, int from = 0)
    {
        for (var start = from; start < foldedText.Length; start++)
        {
            start = foldedText.IndexOf(folded[0], start);
            if (start < 0)
            {
                return null;
            }

            if (LengthAt(foldedText, start) is var length and > 0)
            {
                return (start, length);
            }
        }

        return null;
    }

    /// <summary>How often it stands in a folded text, counted up to a number.</summary>
    public int CountIn(string foldedText, int most)
    {
        var count = 0;
        for (var at = In(foldedText); at is var (start, length) && count < most; at = In(foldedText, start + length))
        {
            count++;
        }

        return count;
    }

    private int LengthAt(string text, int start)
    {
        var at = start;
        foreach (var sign in folded)
        {
            while (at > start && at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at >= text.Length || text[at] != sign)
            {
                return 0;
            }

            at++;
        }

        return at - start;
    }
}

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>Some words of a passage.</summary>
internal readonly record struct TextSpan(Passage Passage, int Start, int Length)
{
    public int End => Start + Length;

    public string Value => Passage.Text.Substring(Start, Length);

    /// <summary>The words with the numbers and addresses of persons masked.</summary>
    public string Masked => Passage.Masked.Substring(Start, Length);

    public ReadingPlace Place => new(Passage.Field, Passage.Index, Start, Length);

    /// <summary>The clause around the words with other words in their place; personal data masked.</summary>
    public string ClauseWith(string shown)
    {
        var (from, to) = Passage.ClauseAround(Start, End);
        return Passage.Masked[from..Start] + shown + Passage.Masked[End..to];
    }
}

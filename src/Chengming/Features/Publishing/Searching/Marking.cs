using Chengming.Features.Search.Terms;

namespace Chengming.Features.Publishing.Searching;

/// <summary>Cuts out of a text what is shown of it, and marks the words that were asked for.</summary>
internal static class Marking
{
    private const int Before = 30;
    private const int LongestLines = 140;

    /// <summary>A whole line.</summary>
    public static IReadOnlyList<MarkedPiece> Whole(string text, IReadOnlyList<SearchWord> words) =>
        Pieces(text, Folding.Fold(text), words);

    /// <summary>The surroundings of the first place where words stand; nothing when none does.</summary>
    public static IReadOnlyList<MarkedPiece> Lines(string text, string folded, IReadOnlyList<SearchWord> words)
    {
        var places = words.Select(w => w.In(folded)).OfType<(int Start, int Length)>().ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var first = places.Min(p => p.Start);
        var start = Math.Max(0, first - Before);
        var line = text.LastIndexOf('\n', first);
        start = line >= start ? line + 1 : start;
        var end = Math.Min(text.Length, start + LongestLines);
        start -= start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        var cut = text[start..end].Replace('\n', ' ');
        return
        [
            .. start > 0 && text[start - 1] != '\n' ? [new MarkedPiece("…", false)] : Array.Empty<MarkedPiece>(),
            .. Pieces(cut, folded[start..end], words),
            .. end < text.Length ? [new MarkedPiece("…", false)] : Array.Empty<MarkedPiece>(),
        ];
    }

    private static List<MarkedPiece> Pieces(string text, string folded, IReadOnlyList<SearchWord> words)
    {
        var marked = new bool[text.Length];
        foreach (var word in words)
        {
            for (var at = word.In(folded); at is var (start, length); at = word.In(folded, start + length))
            {
                marked.AsSpan(start, length).Fill(true);
            }
        }

        var pieces = new List<MarkedPiece>();
        var from = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || marked[i] != marked[from])
            {
                pieces.Add(new MarkedPiece(text[from..i], marked[from]));
                from = i;
            }
        }

        return pieces;
    }
}

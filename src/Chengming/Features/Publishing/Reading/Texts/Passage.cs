using System.Buffers;
using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning.Personal;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>A text that is read as a whole: the title, a paragraph, the abstract.</summary>
internal sealed class Passage(ReadingField field, int? index, string text)
{
    /// <summary>Marks put around a term are shorter than this; what is longer is somebody's words.</summary>
    private const int ShortestQuotation = 12;

    /// <summary>No sentence is followed further than this to either side.</summary>
    private const int LongestReach = 200;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。！？；;\n，,");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；;\n");

    private List<(int Start, int End)>? quoted;
    private List<PersonalHit>? personal;
    private string? plain;
    private string? masked;

    public ReadingField Field { get; } = field;

    /// <summary>Number of the paragraph; null for other elements.</summary>
    public int? Index { get; } = index;

    public string Text { get; } = text;

    /// <summary>The text with digits, letters, blanks and signs of one width; places stay.</summary>
    public string Plain => plain ??= PlainText.Of(Text);

    /// <summary>The numbers and addresses of persons in it.</summary>
    public IReadOnlyList<PersonalHit> Personal => personal ??= PersonalData.Find(Text);

    /// <summary>The text with those masked; places stay.</summary>
    public string Masked => masked ??= Personal.Count == 0 ? Text : WithoutPersonal();

    public TextSpan Words(int start, int length) => new(this, start, length);

    public TextSpan Words(Capture match) => new(this, match.Index, match.Length);

    /// <summary>The whole passage.</summary>
    public TextSpan Whole => new(this, 0, Text.Length);

    /// <summary>True when words stand inside 《…》 or inside a quotation of somebody's words, and are not the whole of it with its marks.</summary>
    public bool IsQuoted(int start, int end)
    {
        foreach (var (from, to) in quoted ??= FindQuoted())
        {
            if (start > from && end < to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The clause around some words.</summary>
    public (int Start, int End) ClauseAround(int start, int end) => Around(start, end, ClauseEnds);

    /// <summary>The sentence around some words.</summary>
    public (int Start, int End) SentenceAround(int start, int end) => Around(start, end, SentenceEnds);

    /// <summary>The sentence around some words, in plain form.</summary>
    public string SentenceWith(int start, int end)
    {
        var (from, to) = SentenceAround(start, end);
        return Plain[from..to];
    }

    private string WithoutPersonal()
    {
        var characters = Text.ToCharArray();
        foreach (var hit in Personal)
        {
            var cover = PersonalData.Masked(hit, Text);
            for (var i = 0; i < hit.Length; i++)
            {
                characters[hit.Start + i] = cover.Length == hit.Length ? cover[i] : '*';
            }
        }

        return new string(characters);
    }

    private (int Start, int End) Around(int start, int end, SearchValues<char> ends)
    {
        var from = Math.Max(0, start - LongestReach);
        var to = Math.Min(Text.Length, end + LongestReach);
        var length = Text.AsSpan(end, to - end).IndexOfAny(ends);
        return (from + Text.AsSpan(from, start - from).LastIndexOfAny(ends) + 1, length < 0 ? to : end + length);
    }

    private List<(int Start, int End)> FindQuoted()
    {
        var found = new List<(int, int)>();
        Collect('《', '》', 0, found);
        Collect('“', '”', ShortestQuotation, found);
        return found;
    }

    private void Collect(char opening, char closing, int shortest, List<(int, int)> found)
    {
        for (var at = Text.IndexOf(opening); at >= 0; )
        {
            var end = Text.IndexOf(closing, at + 1);
            if (end < 0)
            {
                return;
            }

            if (end - at - 1 >= shortest)
            {
                found.Add((at, end + 1));
            }

            at = Text.IndexOf(opening, end + 1);
        }
    }
}

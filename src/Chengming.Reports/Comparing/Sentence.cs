using System.Buffers;
using System.Text;

namespace Chengming.Reports.Comparing;

/// <summary>A sentence of a longer text.</summary>
/// <param name="Start">Where it begins in the text, from 0.</param>
/// <param name="Length">Its length with its closing mark.</param>
/// <param name="Essence">Its characters without white space, punctuation and the number of a year, which always changes.</param>
internal readonly record struct Sentence(int Start, int Length, string Essence)
{
    private static readonly SearchValues<char> Closing = SearchValues.Create("。！？；;!?\n");

    /// <summary>Shorter ones (headings, “无”, numbering) repeat by nature and are neither counted nor compared.</summary>
    public const int ShortestCounted = 10;

    /// <summary>The sentences of <paramref name="text"/> that are long enough to say something.</summary>
    public static List<Sentence> Of(string text)
    {
        var sentences = new List<Sentence>();
        var essence = new StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            var end = text.AsSpan(at).IndexOfAny(Closing);
            var next = end < 0 ? text.Length : at + end + 1;
            var start = at;
            while (start < next && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            Distil(text.AsSpan(start, next - start), essence);
            if (essence.Length >= ShortestCounted)
            {
                var length = text.AsSpan(start, next - start).TrimEnd().Length;
                sentences.Add(new Sentence(start, length, essence.ToString()));
            }

            at = next;
        }

        return sentences;
    }

    private static void Distil(ReadOnlySpan<char> text, StringBuilder essence)
    {
        essence.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsYear(text[i..]))
            {
                i += 3;
            }
            else if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
            {
                essence.Append(text[i]);
            }
        }
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length > 4
        && text[0] == '2'
        && text[1] == '0'
        && char.IsAsciiDigit(text[2])
        && char.IsAsciiDigit(text[3])
        && text[4..].TrimStart().StartsWith("年", StringComparison.Ordinal);
}

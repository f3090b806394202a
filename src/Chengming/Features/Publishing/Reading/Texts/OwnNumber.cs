using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>The document number that stands in a line of its own near the beginning of the text: the item's own, not one it cites.</summary>
internal sealed record OwnNumber(TextSpan? Words, DocumentNumber? Number)
{
    private const int Lines = 6;
    private const int Longest = 30;

    public static OwnNumber Of(IReadOnlyList<Passage> paragraphs)
    {
        foreach (var passage in paragraphs.Take(Lines).Where(p => p.Text.Length <= Longest))
        {
            if (DocumentNumber.TryRead(passage.Text, out var number))
            {
                var start = passage.Text.Length - passage.Text.TrimStart().Length;
                return new OwnNumber(passage.Words(start, passage.Text.Trim().Length), number);
            }
        }

        return new OwnNumber(null, null);
    }
}

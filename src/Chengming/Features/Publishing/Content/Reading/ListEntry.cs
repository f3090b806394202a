using System.Globalization;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>An item of a list that is not yet one: Word and some editors write lists as a row of lines with levels.</summary>
/// <param name="Level">Its level, from 1.</param>
/// <param name="IsNumbered">With a number, or with a bullet.</param>
/// <param name="Number">Its number where the source says it.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ListEntry(int Level, bool IsNumbered, int? Number, IReadOnlyList<Block> Content) : Block
{
    /// <summary>
    /// The entry that a paragraph of Word is by its marker; null when its number has another form than “1.”: a list would show
    /// （一） or 第1项 as 1., and others refer to it by name.
    /// </summary>
    public static ListEntry? Of(int level, string marker, IReadOnlyList<Block> content)
    {
        if (IsBullet(marker))
        {
            return new(level, IsNumbered: false, null, content);
        }

        return
            marker is [.. var digits, '.' or '．']
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < HtmlBounds.HighestNumber
            ? new(level, IsNumbered: true, number, content)
            : null;
    }

    // Bullets of the fonts Symbol, Wingdings and Courier New come as letters.
    private static bool IsBullet(string marker) =>
        marker is [var one]
        && (one is 'o' or 'l' or 'n' or 'u' or 'v' or 'q' or 'Ø' or 'ü' or '§' or '·' || !char.IsLetterOrDigit(one))
        && !char.IsNumber(one);
}

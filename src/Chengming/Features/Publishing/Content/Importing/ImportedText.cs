using System.Net;
using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>导入的正文: what was read from a file, before its pictures have an address.</summary>
/// <param name="Html">The text, its pictures under their placeholders; not cleaned yet.</param>
/// <param name="Pictures">The pictures, to be stored.</param>
/// <param name="Guessed">What the file seems to say about itself; a person confirms it.</param>
/// <param name="Remarks">What could not be read, in Chinese.</param>
[Term("导入的正文")]
public sealed record ImportedText(
    string Html,
    IReadOnlyList<ImportedPicture> Pictures,
    GuessedMetadata Guessed,
    IReadOnlyList<string> Remarks
)
{
    /// <summary>The text with its pictures at their addresses; a picture without one is left out, and the text's remarks say so.</summary>
    /// <param name="addressOf">Where a picture was stored, e.g. <c>/files/ab12</c>; null when it was not.</param>
    public Outcome<ItemText> ToText(Func<ImportedPicture, string?> addressOf)
    {
        var html = Html;
        foreach (var picture in Pictures)
        {
            html = html.Replace(
                $"src=\"{picture.Placeholder}\"",
                $"src=\"{WebUtility.HtmlEncode(addressOf(picture) ?? "")}\"",
                StringComparison.Ordinal
            );
        }

        return ItemText.From(html);
    }
}

/// <summary>A picture of an imported file.</summary>
/// <param name="Placeholder">By which the HTML names it until it is stored.</param>
/// <param name="FileName">Its name in the file, with the extension of its kind.</param>
/// <param name="Content">Its bytes, as they were in the file: to be examined like any upload.</param>
public sealed record ImportedPicture(string Placeholder, string FileName, ReadOnlyMemory<byte> Content);

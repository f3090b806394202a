using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Pdf.Reading;

namespace Chengming.Features.Publishing.Reviewing.Form;

/// <summary>
/// 核验码: stands on a printed review form and tells which item and which content it is about, so that a sheet that comes back signed
/// cannot be entered for anything else. It is no secret: it only has to be copied right.
/// </summary>
/// <param name="Item">Eight digits of the item.</param>
/// <param name="Content">The first eight digits of the hash of the content.</param>
[Term("核验码")]
public sealed partial record FormCode(string Item, string Content)
{
    /// <summary>What stands before it on the form.</summary>
    public const string Label = "核验码";

    private const int MostPages = 5;
    private const int Digits = 8;

    /// <summary>The code of a content. An identifier begins with its time, so that its end tells items apart.</summary>
    public static FormCode Of(Guid itemId, string contentHash) =>
        new(itemId.ToString("N")[^Digits..].ToUpperInvariant(), contentHash[..Digits].ToUpperInvariant());

    /// <summary>The code of a version as it is now.</summary>
    public static FormCode Of(ItemVersion version) => Of(version.ItemId, version.ContentHash);

    /// <summary>Reads a code as people copy it: with or without hyphens and blanks, in large or small letters.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out FormCode? code)
    {
        var digits = string.Concat(
                (text ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)
            )
            .ToUpperInvariant();
        code =
            digits.Length == 2 * Digits && digits.All(char.IsAsciiHexDigit)
                ? new(digits[..Digits], digits[Digits..])
                : null;
        return code is not null;
    }

    /// <summary>The code in the text of a PDF, e.g. a form that was signed in a program; null for a scan and for anything else.</summary>
    public static FormCode? FoundIn(ReadOnlyMemory<byte> file)
    {
        try
        {
            var pdf = PdfDocument.Open(file);
            for (var number = 1; number <= Math.Min(pdf.PageCount, MostPages); number++)
            {
                var text = string.Concat(pdf.Page(number).Glyphs.Select(g => g.Text));
                if (
                    Printed().Match(text) is { Success: true } match
                    && TryRead(match.Groups["code"].Value, out var code)
                )
                {
                    return code;
                }
            }
        }
        catch (PdfException)
        {
            // A picture, or a file that only other programs open: the person copies the code.
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Item[..4]}-{Item[4..]}-{Content[..4]}-{Content[4..]}";

    [GeneratedRegex($@"{Label}[：:]\s*(?<code>[0-9A-F]{{4}}(-[0-9A-F]{{4}}){{3}})", RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}

using System.Globalization;
using System.Text;
using Chengming.Pdf.Writing.Text;

namespace Chengming.Pdf.Writing.Files;

/// <summary>A page under way. Positions are in points from the upper left corner of the paper.</summary>
internal sealed class PdfPage(PdfFile file, int number, double height)
{
    private const double StrokeOfBold = 0.03;

    private readonly StringBuilder content = new();
    private readonly List<StructureElement> claims = [];

    /// <summary>Number of the page's object.</summary>
    public int Number { get; } = number;

    /// <summary>The elements that own the marks of this page, in the order of their numbers.</summary>
    public IReadOnlyList<StructureElement> Claims => claims;

    /// <summary>The content so far.</summary>
    public byte[] Content => Encoding.ASCII.GetBytes(content.ToString());

    public int Claim(StructureElement element)
    {
        claims.Add(element);
        return claims.Count - 1;
    }

    /// <summary>What is drawn until <see cref="End"/> belongs to <paramref name="element"/>.</summary>
    public void Begin(StructureElement element) =>
        content.Append(CultureInfo.InvariantCulture, $"/{element.Type}<</MCID {element.Claim(this)}>>BDC\n");

    /// <summary>What is drawn until <see cref="End"/> is ornament, e.g. rules and repeated headers of tables.</summary>
    public void BeginArtifact() => content.Append("/Artifact BMC\n");

    /// <summary>What is drawn until <see cref="End"/> is a page number.</summary>
    public void BeginPageNumber() => content.Append("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n");

    public void End() => content.Append("EMC\n");

    /// <summary>Draws a rule.</summary>
    public void Rule(double fromX, double fromY, double toX, double toY, double width) =>
        content.Append(
            CultureInfo.InvariantCulture,
            $"{N(width)} w {N(fromX)} {N(height - fromY)} m {N(toX)} {N(height - toY)} l S\n"
        );

    /// <summary>Draws characters on one line.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="x">Left edge.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="size">Size of the type.</param>
    /// <param name="stretch">White after each character that may be spaced, in ems.</param>
    public void Show(
        ReadOnlySpan<MeasuredCharacter> characters,
        double x,
        double baseline,
        double size,
        double stretch = 0
    )
    {
        content.Append(CultureInfo.InvariantCulture, $"BT 1 0 0 1 {N(x)} {N(height - baseline)} Tm\n");
        for (var i = 0; i < characters.Length; )
        {
            var end = i + 1;
            while (end < characters.Length && IsSameFace(characters[i], characters[end]))
            {
                end++;
            }

            ShowRun(characters, i, end, size, stretch);
            i = end;
        }

        content.Append("ET\n");
    }

    /// <summary>True when white may be added between two characters of a stretched line.</summary>
    public static bool MayStretch(MeasuredCharacter before, MeasuredCharacter after)
    {
        var (left, right) = (CharacterClasses.Of(before.CodePoint), CharacterClasses.Of(after.CodePoint));
        var isInWord =
            CharacterClasses.IsLatin(before.CodePoint, left) && CharacterClasses.IsLatin(after.CodePoint, right);
        return !isInWord && !(left is CharacterClass.Inseparable && right is CharacterClass.Inseparable);
    }

    private static bool IsSameFace(MeasuredCharacter a, MeasuredCharacter b) =>
        ReferenceEquals(a.Font, b.Font) && a.IsEmboldened == b.IsEmboldened;

    private static string N(double value) => PdfSyntax.Number(value);

    private void ShowRun(ReadOnlySpan<MeasuredCharacter> characters, int start, int end, double size, double stretch)
    {
        var font = file.FontFor(characters[start].Font);
        content.Append(CultureInfo.InvariantCulture, $"/{font.Resource} {N(size)} Tf ");
        content.Append(
            characters[start].IsEmboldened
                ? string.Create(CultureInfo.InvariantCulture, $"2 Tr {N(size * StrokeOfBold)} w [<")
                : "0 Tr [<"
        );
        var white = N(-1000 * stretch);
        for (var i = start; i < end; i++)
        {
            content.Append(CultureInfo.InvariantCulture, $"{file.CodeOf(characters[i], font):X4}");
            if (stretch > 0 && i + 1 < characters.Length && MayStretch(characters[i], characters[i + 1]))
            {
                content.Append(CultureInfo.InvariantCulture, $">{white}<");
            }
        }

        content.Append(">]TJ\n");
    }
}

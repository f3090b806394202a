namespace Chengming.Pdf.Redacting;

/// <summary>A copy without what stood under the marks.</summary>
/// <param name="File">The copy.</param>
/// <param name="Removed">The text that was taken out, by number of the mark; a mark over a picture alone has none.</param>
/// <param name="LeftOut">What the copy does not carry on.</param>
public sealed record PdfRedaction(
    byte[] File,
    IReadOnlyDictionary<int, string> Removed,
    IReadOnlyList<PdfLeftOut> LeftOut
)
{
    /// <inheritdoc />
    public override string ToString() => $"{File.Length} bytes";
}

/// <summary>What a copy does not carry on although the original shows it.</summary>
public enum PdfLeftOut
{
    /// <summary>Notes, stamps, seals and signatures that lie over the pages.</summary>
    Annotations,

    /// <summary>Fields of forms with what was filled in.</summary>
    FormFields,
}

namespace Chengming.Pdf.Reading.Objects;

/// <summary>A stream object: its dictionary and where its bytes lie in the file, still encoded.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw, int number, int generation)
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The bytes as they lie in the file, encrypted and compressed.</summary>
    public ReadOnlyMemory<byte> Raw { get; } = raw;

    /// <summary>The object it is; part of the key in the older encryptions.</summary>
    public int Number { get; } = number;

    public int Generation { get; } = generation;

    /// <summary>The decoded bytes, kept because form objects and fonts are asked for again and again.</summary>
    public ReadOnlyMemory<byte>? Decoded { get; set; }
}

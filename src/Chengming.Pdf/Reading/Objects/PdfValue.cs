namespace Chengming.Pdf.Reading.Objects;

internal enum PdfKind : byte
{
    Null,
    Boolean,
    Integer,
    Real,
    Name,
    Text,
    Array,
    Dictionary,
    Stream,
    Reference,

    /// <summary>A bare word: a content operator, <c>obj</c>, <c>R</c>, a stray bracket.</summary>
    Keyword,

    EndOfInput,
}

/// <summary>Any PDF object. A struct, because content streams are made of millions of numbers.</summary>
internal readonly struct PdfValue
{
    private readonly object? content;
    private readonly double number;

    private PdfValue(PdfKind kind, object? content, double number)
    {
        Kind = kind;
        this.content = content;
        this.number = number;
    }

    public static PdfValue Null => default;
    public static readonly PdfValue EndOfInput = new(PdfKind.EndOfInput, null, 0);

    public PdfKind Kind { get; }

    public static PdfValue Of(bool value) => new(PdfKind.Boolean, null, value ? 1 : 0);

    public static PdfValue Integer(long value) => new(PdfKind.Integer, null, value);

    public static PdfValue Real(double value) => new(PdfKind.Real, null, value);

    public static PdfValue Name(string value) => new(PdfKind.Name, value, 0);

    public static PdfValue Text(byte[] value) => new(PdfKind.Text, value, 0);

    public static PdfValue Of(PdfValue[] items) => new(PdfKind.Array, items, 0);

    public static PdfValue Of(PdfDictionary dictionary) => new(PdfKind.Dictionary, dictionary, 0);

    public static PdfValue Of(PdfStream stream) => new(PdfKind.Stream, stream, 0);

    public static PdfValue Reference(int number, int generation) =>
        new(PdfKind.Reference, null, BitConverter.Int64BitsToDouble(((long)number << 32) | (uint)generation));

    /// <summary>A bare word, packed into a number that can be compared and switched on.</summary>
    public static PdfValue Keyword(ReadOnlySpan<byte> word) =>
        new(PdfKind.Keyword, null, BitConverter.UInt64BitsToDouble(Pack(word)));

    /// <summary>Up to eight bytes as they are, most significant first; longer words folded over.</summary>
    public static ulong Pack(ReadOnlySpan<byte> word)
    {
        var packed = 0UL;
        foreach (var b in word)
        {
            packed = ulong.RotateLeft(packed, 8) ^ b;
        }

        return packed;
    }

    public bool IsNull => Kind == PdfKind.Null;

    public bool IsNumber => Kind is PdfKind.Integer or PdfKind.Real;

    public double AsNumber(double otherwise = 0) => IsNumber ? number : otherwise;

    public bool AsBoolean(bool otherwise) => Kind == PdfKind.Boolean ? number != 0 : otherwise;

    /// <summary>The number as an int; out of range counts as not a number.</summary>
    public int AsInt(int otherwise = 0) =>
        IsNumber && number is >= int.MinValue and <= int.MaxValue ? (int)number : otherwise;

    public long AsLong(long otherwise = 0) => IsNumber && Math.Abs(number) < 1e15 ? (long)number : otherwise;

    public string? AsName() => Kind == PdfKind.Name ? (string)content! : null;

    public byte[]? AsText() => Kind == PdfKind.Text ? (byte[])content! : null;

    public PdfValue[]? AsArray() => Kind == PdfKind.Array ? (PdfValue[])content! : null;

    /// <summary>The dictionary; a stream's dictionary counts too.</summary>
    public PdfDictionary? AsDictionary() =>
        Kind switch
        {
            PdfKind.Dictionary => (PdfDictionary)content!,
            PdfKind.Stream => ((PdfStream)content!).Dictionary,
            _ => null,
        };

    public PdfStream? AsStream() => Kind == PdfKind.Stream ? (PdfStream)content! : null;

    public ulong AsKeyword() => Kind == PdfKind.Keyword ? BitConverter.DoubleToUInt64Bits(number) : 0;

    public bool IsKeyword(ReadOnlySpan<byte> word) => Kind == PdfKind.Keyword && AsKeyword() == Pack(word);

    public (int Number, int Generation) AsReference()
    {
        var packed = BitConverter.DoubleToInt64Bits(number);
        return ((int)(packed >> 32), (int)packed);
    }
}

namespace Chengming.Pdf.Reading.Files;

/// <summary>Where an object lies: at an offset of the file, or as the n-th object of an object stream.</summary>
internal readonly record struct IndexEntry(bool IsInObjectStream, int OffsetOrStream, int Position)
{
    public static IndexEntry At(int offset) => new(false, offset, 0);

    public static IndexEntry Within(int stream, int position) => new(true, stream, position);
}

namespace Chengming.Features.Files.Pictures;

/// <summary>TIFF files: directories of tags that say where the pixels lie.</summary>
internal static class Tiff
{
    private const ushort WidthTag = 256;
    private const ushort HeightTag = 257;

    public static PictureFile? Read(ReadOnlySpan<byte> file)
    {
        var pages = TiffDirectory.Top(file.ToArray());
        return pages.Count == 0
            ? null
            : new PictureFile(
                pages.Max(p => p.Number(WidthTag) ?? 0),
                pages.Max(p => p.Number(HeightTag) ?? 0),
                [],
                file.Length
            );
    }
}

namespace Chengming.Features.Files.Pictures;

/// <summary>A picture file taken apart without decoding a pixel.</summary>
/// <param name="Width">In pixels, as its head says.</param>
/// <param name="Height">In pixels, as its head says.</param>
/// <param name="Blocks">What it is made of, in order.</param>
/// <param name="End">Where the picture ends; what follows is no part of it.</param>
internal sealed record PictureFile(long Width, long Height, IReadOnlyList<PictureBlock> Blocks, int End)
{
    private const int MostBlocks = 200_000;

    /// <summary>Takes a file of a kind apart; null when it is damaged.</summary>
    public static PictureFile? Read(string kind, ReadOnlySpan<byte> file)
    {
        var picture = kind switch
        {
            "jpg" => Jpeg.Read(file),
            "png" => Png.Read(file),
            "gif" => Gif.Read(file),
            "webp" => Webp.Read(file),
            "tif" or "tif-big-endian" => Tiff.Read(file),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no kind of picture."),
        };
        return picture is { Width: > 0, Height: > 0, Blocks.Count: <= MostBlocks } ? picture : null;
    }
}

namespace Chengming.Features.Files.Pictures;

/// <summary>A stretch of a picture file: a JPEG segment, a PNG chunk, a GIF block, a RIFF chunk.</summary>
/// <param name="Name">How the format calls it, e.g. <c>APP1</c>, <c>tEXt</c>.</param>
/// <param name="Start">Where it begins, its head included.</param>
/// <param name="Length">How long it is, its head included.</param>
/// <param name="BodyStart">Where its content begins.</param>
/// <param name="BodyLength">How long its content is.</param>
internal readonly record struct PictureBlock(string Name, int Start, int Length, int BodyStart, int BodyLength)
{
    public int End => Start + Length;

    public ReadOnlySpan<byte> Body(ReadOnlySpan<byte> file) => file.Slice(BodyStart, BodyLength);
}

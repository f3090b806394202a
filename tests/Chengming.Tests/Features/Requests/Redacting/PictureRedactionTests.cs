using Chengming.Features.Requests;
using Chengming.Features.Requests.Redacting;
using Chengming.Pdf.Redacting;
using Chengming.Tests.Features.Files.Samples;
using SkiaSharp;

namespace Chengming.Tests.Features.Requests.Redacting;

/// <summary>Pictures are painted, not covered, and carry nothing beside their pixels.</summary>
public sealed class PictureRedactionTests
{
    private static readonly RequestHand Hand = new(null, "测试");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Redact_AMarkedPlace_IsBlack_AndTheRestIsAsItWas(bool asPng)
    {
        var picture = Striped(200, 100, asPng);

        using var copy = SKBitmap.Decode(PictureRedaction.Redact(picture, asPng, [Mark(25, 25, 50, 75)]));

        Assert.Equal((200, 100), (copy.Width, copy.Height));
        Assert.All(
            from x in Enumerable.Range(50, 50)
            from y in Enumerable.Range(25, 50)
            select copy.GetPixel(x, y),
            c => Assert.True(c.Red < 60 && c.Green < 60 && c.Blue < 60)
        );
        Assert.True(copy.GetPixel(150, 50).Red > 180);
    }

    [Fact]
    public void Redact_AJpegWithCameraData_CarriesNoneOfIt_AndIsTurnedUpright()
    {
        var plain = Striped(40, 20, asPng: false);
        byte[] picture =
        [
            .. plain[..2],
            .. SamplePictures.ExifSegment(SamplePictures.Exif(orientation: 6)),
            .. plain[2..],
        ];

        var copy = PictureRedaction.Redact(picture, asPng: false, [Mark(0, 0, 10, 10)]);

        using var read = SKBitmap.Decode(copy);
        Assert.Equal((20, 40), (read.Width, read.Height));
        Assert.True(copy.AsSpan().IndexOf("Exif"u8) < 0);
    }

    [Fact]
    public void Redact_WhatIsNoPicture_IsRefused() =>
        Assert.Throws<CannotRedactException>(() => PictureRedaction.Redact([1, 2, 3], true, [Mark(0, 0, 1, 1)]));

    [Fact]
    public void BlankJpeg_MakesThePixelsBlack_AndRefusesWhatItCannotRead()
    {
        var copy = PictureRedaction.BlankJpeg(Striped(64, 64, asPng: false), [new PixelBox(8, 8, 24, 24)]);

        using var read = SKBitmap.Decode(copy);
        Assert.True(read.GetPixel(16, 16).Red < 60);
        Assert.Null(PictureRedaction.BlankJpeg("no picture"u8.ToArray(), []));
    }

    private static DisclosureMark Mark(double left, double top, double right, double bottom) =>
        new(
            Guid.NewGuid(),
            1,
            new MarkEntry(1, left, top, right, bottom, WithholdingGround.All[0], "原因"),
            Hand,
            default
        );

    private static byte[] Striped(int width, int height, bool asPng)
    {
        using var pixels = new SKBitmap(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                pixels.SetPixel(x, y, y / 5 % 2 == 0 ? SKColors.White : new SKColor(230, 220, 200));
            }
        }

        using var data = pixels.Encode(asPng ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }
}

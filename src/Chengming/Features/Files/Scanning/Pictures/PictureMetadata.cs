using System.IO.Compression;
using System.Text;
using Chengming.Features.Files.Pictures;

namespace Chengming.Features.Files.Scanning.Pictures;

/// <summary>Which stretches of picture files are no pixels, and what they say.</summary>
internal static class PictureMetadata
{
    private const int LongestText = 4_000;
    private const ushort OrientationTag = 0x0112;

    private static readonly string[] PngTexts = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"];
    private static readonly string[] WebpTexts = ["EXIF", "XMP "];

    /// <summary>True for kinds whose stretches can be cut out without touching a pixel.</summary>
    public static bool IsCleanable(string kind) => kind is "jpg" or "png" or "webp" or "gif";

    /// <summary>True for a stretch that tells something: not for colour profiles and what decoders need.</summary>
    public static bool IsTelling(string kind, PictureBlock block, ReadOnlySpan<byte> file)
    {
        var body = block.Body(file);
        return kind switch
        {
            "jpg" => block.Name switch
            {
                "COM" => true,
                "APP0" => !body.StartsWith("JFIF\0"u8),
                "APP2" => !body.StartsWith("ICC_PROFILE\0"u8),
                "APP14" => !body.StartsWith("Adobe"u8),
                _ => block.Name.StartsWith("APP", StringComparison.Ordinal),
            },
            "png" => PngTexts.Contains(block.Name),
            "webp" => WebpTexts.Contains(block.Name),
            "gif" => block.Name == "comment"
                || (block.Name == "extension" && body.Length > 12 && body[1..].StartsWith("XMP DataXMP"u8)),
            _ => false,
        };
    }

    /// <summary>The EXIF data of a stretch; null when it holds none.</summary>
    public static ReadOnlyMemory<byte>? ExifIn(string kind, PictureBlock block, ReadOnlyMemory<byte> file)
    {
        var body = file.Slice(block.BodyStart, block.BodyLength);
        var hasHead = body.Span.StartsWith("Exif\0\0"u8);
        return (kind, block.Name) switch
        {
            ("jpg", "APP1") when hasHead => body[6..],
            ("png", "eXIf") => body,
            ("webp", "EXIF") => hasHead ? body[6..] : body,
            // Without the cast this null would become empty data.
            _ => (ReadOnlyMemory<byte>?)null,
        };
    }

    /// <summary>True when EXIF data says how the picture is turned and nothing else.</summary>
    public static bool IsMereOrientation(ReadOnlyMemory<byte> exif) =>
        TiffDirectory.Top(exif) is [var only] && only.Tags.All(t => t == OrientationTag);

    /// <summary>How the picture is turned, 1 to 8; 1 when nothing says so.</summary>
    public static int Orientation(ReadOnlyMemory<byte> exif) =>
        TiffDirectory.Top(exif) is [var first, ..] && first.Number(OrientationTag) is >= 1 and <= 8 and var turned
            ? (int)turned
            : 1;

    /// <summary>The readable text of a stretch, as far as it goes.</summary>
    public static string TextIn(string kind, PictureBlock block, ReadOnlySpan<byte> file)
    {
        var body = block.Body(file);
        var unfolded = (kind, block.Name) switch
        {
            ("png", "zTXt") => Unfold(body, afterKeyword: 2),
            ("png", "iTXt") => InternationalText(body),
            ("png", "tIME") => "时间"u8,
            _ => body,
        };
        var text = Encoding.UTF8.GetString(unfolded[..Math.Min(unfolded.Length, LongestText)]);
        return string.Concat(text.Select(c => char.IsControl(c) || c == '\uFFFD' ? ' ' : c)).Trim();
    }

    /// <summary>keyword, 0, compressed or not, method, language, 0, translated keyword, 0, text.</summary>
    private static ReadOnlySpan<byte> InternationalText(ReadOnlySpan<byte> body)
    {
        var keyword = body.IndexOf((byte)0);
        if (keyword < 0 || keyword + 3 > body.Length || body[keyword + 1] == 0)
        {
            return body;
        }

        var rest = body[(keyword + 3)..];
        for (var i = 0; i < 2 && rest.IndexOf((byte)0) is >= 0 and var end; i++)
        {
            rest = rest[(end + 1)..];
        }

        return Inflate(rest);
    }

    private static ReadOnlySpan<byte> Unfold(ReadOnlySpan<byte> body, int afterKeyword)
    {
        var keyword = body.IndexOf((byte)0);
        return keyword < 0 || keyword + afterKeyword > body.Length ? body : Inflate(body[(keyword + afterKeyword)..]);
    }

    private static ReadOnlySpan<byte> Inflate(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var text = new byte[LongestText];
            return text.AsSpan(0, zlib.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}

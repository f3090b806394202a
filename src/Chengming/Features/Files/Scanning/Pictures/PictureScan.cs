using System.Globalization;
using Chengming.Features.Files.Pictures;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Scanning.Pictures;

/// <summary>What a camera or program wrote into a picture beside its pixels: the position, names, texts, a thumbnail.</summary>
internal sealed class PictureScan : IFileScan
{
    private const ushort PositionDirectory = 0x8825;
    private const ushort CameraDirectory = 0x8769;

    private static readonly Dictionary<ushort, string> TellingTags = new()
    {
        [0x010E] = "说明",
        [0x010F] = "相机厂商",
        [0x0110] = "相机型号",
        [0x0131] = "处理软件",
        [0x0132] = "修改时间",
        [0x013B] = "作者",
        [0x8298] = "版权",
        [0x9003] = "拍摄时间",
        [0x9286] = "备注",
        [0xA430] = "相机所有人",
        [0xA431] = "相机序列号",
        [0x9C9B] = "标题",
        [0x9C9D] = "作者",
        [0x9C9C] = "备注",
    };

    public bool Scans(FileKind kind) => kind.Structure == FileStructure.Picture;

    public void Scan(byte[] content, FileKind kind, ScanBook book)
    {
        Read(content, kind.Id, FindingPlace.WholeFile, book);
        book.NotChecked("图片里的文字和人像不能自动检查；请由人核对。");
    }

    /// <summary>The kind of picture a part of an Office file is by its name; null for none that is looked into.</summary>
    public static string? KindByName(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".jpg" or ".jpeg" => "jpg",
            ".png" => "png",
            ".gif" => "gif",
            ".webp" => "webp",
            _ => null,
        };

    public static void Read(byte[] content, string kind, FindingPlace place, ScanBook book)
    {
        if (PictureFile.Read(kind, content) is not { } picture)
        {
            book.NotChecked($"图片{place.Part}已损坏，附带信息没有检查。");
            return;
        }

        var isCleanable = PictureMetadata.IsCleanable(kind);
        if (kind.StartsWith("tif", StringComparison.Ordinal))
        {
            ReadExif(content, place, isCleanable, book);
        }

        foreach (var block in picture.Blocks.Where(b => PictureMetadata.IsTelling(kind, b, content)))
        {
            if (PictureMetadata.ExifIn(kind, block, content) is { } exif)
            {
                if (ReadExif(exif, place, isCleanable, book) == 0 && !PictureMetadata.IsMereOrientation(exif))
                {
                    book.Add(FindingKind.PictureData, "EXIF", place, isCleanable);
                }
            }
            else
            {
                var text = PictureMetadata.TextIn(kind, block, content);
                book.Add(FindingKind.PictureData, $"{block.Name}：{ScanBook.Excerpt(text)}", place, isCleanable);
                book.Read(text, place);
            }
        }

        if (picture.End < content.Length)
        {
            book.Add(FindingKind.TrailingData, $"{content.Length - picture.End} 字节", place, isCleanable);
        }
    }

    /// <summary>Notes what EXIF data tells, and says how many findings that were.</summary>
    private static int ReadExif(ReadOnlyMemory<byte> exif, FindingPlace place, bool isCleanable, ScanBook book)
    {
        var found = 0;
        var directories = TiffDirectory.Top(exif);
        for (var i = 0; i < directories.Count; i++)
        {
            var directory = directories[i];
            if (directory.Below(PositionDirectory, exif) is { } position)
            {
                found++;
                book.Add(FindingKind.Position, PositionText(position), place, isCleanable);
            }

            foreach (var tags in new[] { directory, directory.Below(CameraDirectory, exif) }.OfType<TiffDirectory>())
            {
                foreach (var tag in tags.Tags.Where(TellingTags.ContainsKey))
                {
                    found++;
                    var text = tags.Text(tag);
                    book.Add(
                        FindingKind.PictureData,
                        $"{TellingTags[tag]}：{ScanBook.Excerpt(text)}",
                        place,
                        isCleanable
                    );
                    book.Read(text, place);
                }
            }

            // The second directory of EXIF data is its thumbnail; those of a TIFF are pages.
            if (i == 1 && directory.Has(0x0201))
            {
                found++;
                book.Add(FindingKind.Thumbnail, "EXIF 缩略图", place, isCleanable);
            }
        }

        return found;
    }

    /// <summary>The position to a tenth of a degree: enough to believe it, not enough to find it.</summary>
    private static string PositionText(TiffDirectory position)
    {
        var latitude = Degrees(position, 2);
        var longitude = Degrees(position, 4);
        return latitude is null || longitude is null
            ? "有位置信息"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"约{(position.Text(1) == "S" ? "南纬" : "北纬")} {latitude:0.#}°，{(position.Text(3) == "W" ? "西经" : "东经")} {longitude:0.#}°"
            );
    }

    private static double? Degrees(TiffDirectory position, ushort tag) =>
        position.Fraction(tag, 0) + (position.Fraction(tag, 1) / 60) + (position.Fraction(tag, 2) / 3600);
}

using System.IO.Compression;
using System.Text;
using Chengming.Data.Protection.Digests;
using Chengming.Features.Files;
using Chengming.Time;

namespace Chengming.Features.Requests.Archive.Binding;

/// <summary>
/// The file as one ZIP: each paper as PDF, cover and list, note page, the list as a spreadsheet, the whole file as one PDF, and the SHA-256 of each
/// (<c>sha256sum -c</c> reads it).
/// </summary>
internal static class FileZip
{
    /// <summary>Name of the list of digests.</summary>
    public const string Manifest = "manifest-sha256.txt";

    /// <summary>Makes it.</summary>
    public static byte[] Of(BoundFile bound)
    {
        var front = BoundPaper.Alone("封面和卷内目录", c => FilePdf.Front(bound, c)).Content;
        var note = BoundPaper.Alone("备考表", c => FilePdf.Note(bound, c)).Content;
        List<(string Name, byte[] Content)> files =
        [
            ("000-封面和卷内目录.pdf", front),
            .. bound.Papers.Select(p => (SafeFileName.Clean($"{p.Entry.Serial:000}-{p.Entry.Title}.pdf"), p.Content)),
            ("999-备考表.pdf", note),
            ("卷内目录.xlsx", FileListSheet.Of(bound)),
            ("整卷.pdf", FilePdf.Of(bound)),
        ];
        var manifest = string.Concat(files.Select(f => $"{HexDigest.Of(f.Content)}  {f.Name}\n"));
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.Append((Manifest, Encoding.UTF8.GetBytes(manifest))))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = bound.File.Steps[^1].RecordedAt.ToOffset(ChinaTime.Offset);
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return zip.ToArray();
    }
}

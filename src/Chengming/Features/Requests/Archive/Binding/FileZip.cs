using System.Text;
using Chengming.Features.Files;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Storing;

namespace Chengming.Features.Requests.Archive.Binding;

/// <summary>
/// The file as a ZIP: each paper as PDF with its originals behind it, cover and list, note page, the list as a spreadsheet, the whole file as one PDF, and
/// the SHA-256 of each (<c>sha256sum -c</c> reads it). It is written as it goes: originals are decrypted piece by piece and lie nowhere in plain.
/// </summary>
internal static class FileZip
{
    /// <summary>Name of the list of digests.</summary>
    public const string Manifest = "manifest-sha256.txt";

    /// <summary>Writes the ZIP of one file.</summary>
    /// <param name="bound">The file.</param>
    /// <param name="contents">Opens its originals.</param>
    /// <param name="output">Where it goes; need not be seekable and stays open.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <exception cref="DamagedContentException">An original is not what the list says.</exception>
    public static async Task WriteAsync(
        BoundFile bound,
        SealedContents contents,
        Stream output,
        CancellationToken cancel
    )
    {
        await using var zip = new StreamedZip(output);
        await AddAsync(zip, "", bound, contents, cancel);
        await zip.CompleteAsync(cancel);
    }

    /// <summary>Adds the file to a ZIP, in a folder or without one.</summary>
    /// <param name="zip">The ZIP.</param>
    /// <param name="folder">The folder with its slash; empty for none.</param>
    /// <param name="bound">The file.</param>
    /// <param name="contents">Opens its originals.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <returns>Digest and name of everything that was added, the list of digests too.</returns>
    public static async Task<IReadOnlyList<(string Digest, string Name)>> AddAsync(
        StreamedZip zip,
        string folder,
        BoundFile bound,
        SealedContents contents,
        CancellationToken cancel
    )
    {
        var written = new List<(string Digest, string Name)>();
        var at = bound.File.Steps[^1].RecordedAt;
        async Task PutAsync(string name, byte[] content) =>
            written.Add((await zip.AddAsync(folder + name, at, new MemoryStream(content), cancel), name));

        await PutAsync(
            "000-封面和卷内目录.pdf",
            BoundPaper.Alone("封面和卷内目录", c => FilePdf.Front(bound, c)).Content
        );
        foreach (var paper in bound.Papers)
        {
            await PutAsync(NameOf($"{paper.Entry.Serial:000}-{paper.Entry.Title}.pdf"), paper.Content);
            foreach (var attachment in paper.Attachments.Where(a => a.File is not null))
            {
                await using var original = await contents.OpenAsync(attachment.File!, cancel);
                var digest = await zip.AddAsync(folder + attachment.Name, at, original, cancel);
                if (digest != attachment.Entry.Digest)
                {
                    throw new DamagedContentException(attachment.File!.Hash);
                }

                written.Add((digest, attachment.Name));
            }
        }

        await PutAsync("999-备考表.pdf", BoundPaper.Alone("备考表", c => FilePdf.Note(bound, c)).Content);
        await PutAsync("卷内目录.xlsx", FileListSheet.Of(bound));
        await PutAsync("整卷.pdf", FilePdf.Of(bound));
        await PutAsync(Manifest, ManifestOf(written));
        return written;
    }

    /// <summary>A safe name that keeps its beginning: a slash in a title makes no folder.</summary>
    public static string NameOf(string name) => SafeFileName.Clean(name.Replace('/', '／').Replace('\\', '＼'));

    /// <summary>A list of digests as <c>sha256sum</c> reads it.</summary>
    public static byte[] ManifestOf(IEnumerable<(string Digest, string Name)> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{f.Digest}  {f.Name}\n")));
}

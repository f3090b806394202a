using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Sniffing.Structures;
using Chengming.Law;

namespace Chengming.Features.Files.Sniffing;

/// <summary>
/// Looks at an uploaded file before it is taken: what it is by its bytes, whether its name says the same, whether it opens, and
/// whether it carries what nobody asked for. Reads with bounded memory whatever the bytes are.
/// </summary>
[Term("文件识别")]
public static class FileSniffer
{
    private const int ZipTail = 65_557;

    private static readonly Dictionary<FileStructure, IStructureCheck> Checks = new()
    {
        [FileStructure.Pdf] = new PdfStructureCheck(),
        [FileStructure.OfficeXml] = new OfficeXmlStructureCheck(),
        [FileStructure.Compound] = new CompoundStructureCheck(),
        [FileStructure.Archive] = new ArchiveStructureCheck(),
        [FileStructure.Picture] = new PictureStructureCheck(),
        [FileStructure.Media] = new MediaStructureCheck(),
        [FileStructure.Text] = new TextStructureCheck(),
    };

    /// <summary>Examines a file.</summary>
    /// <param name="content">A stream that can seek; its position afterwards is anywhere.</param>
    /// <param name="fileName">The name it was uploaded under.</param>
    public static SniffedFile Examine(Stream content, string fileName)
    {
        if (content.Length == 0)
        {
            return new SniffedFile(null, [FileProblem.Empty]);
        }

        var file = new FileUnderExamination(content, fileName);
        var kind = KindRecognition.Of(file);
        return kind is null
            ? new SniffedFile(null, [FileProblem.Unknown])
            : new SniffedFile(kind, [.. Problems(file, kind).Distinct()]);
    }

    /// <summary>Examines a file that lies in memory.</summary>
    public static SniffedFile Examine(byte[] content, string fileName)
    {
        using var stream = new MemoryStream(content, writable: false);
        return Examine(stream, fileName);
    }

    private static IEnumerable<FileProblem> Problems(FileUnderExamination file, FileKind kind)
    {
        var extension = Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
        if (!kind.IsAllowed)
        {
            yield return FileProblem.Refused(kind);
        }

        if (!kind.Extensions.Contains(extension))
        {
            yield return FileProblem.Mismatch(SafeFileName.Clean(extension), kind);
        }

        if (!kind.IsAllowed)
        {
            yield break;
        }

        if (file.Length > kind.LargestBytes)
        {
            yield return FileProblem.TooLarge(kind, file.Length);
            yield break;
        }

        if (!BoundedZip.IsZip(file.Head) && BoundedZip.EndsAsZip(file.Tail(ZipTail)))
        {
            yield return FileProblem.TwoInOne;
        }

        if (Checks.TryGetValue(kind.Structure, out var check))
        {
            foreach (var problem in check.Run(file, kind))
            {
                yield return problem;
            }
        }
    }
}

using Chengming.Features.Requests.Archive.Papers;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive.Binding;

/// <summary>The file with its papers set (装订好的案卷).</summary>
/// <param name="File">The file with its changes.</param>
/// <param name="About">The case with nothing masked.</param>
/// <param name="Papers">Its papers in the order of the list.</param>
[Term("装订好的案卷")]
internal sealed record BoundFile(CaseFile File, CaseOnFile About, IReadOnlyList<BoundPaper> Papers)
{
    /// <summary>Number of pages between list and note page.</summary>
    public int Pages => Papers.Sum(p => p.Pages);

    /// <summary>The originals, in the order of the papers they go with.</summary>
    public IReadOnlyList<BoundAttachment> Attachments => [.. Papers.SelectMany(p => p.Attachments)];

    /// <summary>Sets every paper of the list. One that an appeal took out of the records since is said to be gone.</summary>
    public static BoundFile Of(CaseFile file, CaseOnFile about, IReadOnlyList<FilePaper> papers)
    {
        var bound = new List<BoundPaper>();
        var next = 1;
        foreach (var entry in file.Entries.OrderBy(e => e.Serial))
        {
            var paper = papers.FirstOrDefault(p => p.Key == entry.Key);
            var compose =
                paper?.Compose
                ?? (
                    composer =>
                        FileSheet.Facts(
                            composer,
                            about.Agency.Name,
                            entry.Title,
                            ("情况", "归档以后，这项记录因上诉、再审等有变动，内容见后续文件和纸质案卷。")
                        )
                );
            var (content, pages) = BoundPaper.Alone(entry.Title, compose);
            bound.Add(new BoundPaper(entry, next, pages, compose, content, AttachmentsOf(entry, paper)));
            next += pages;
        }

        return new BoundFile(file, about, bound);
    }

    /// <summary>The lines of the list for papers that are put in.</summary>
    /// <param name="papers">The papers in their order.</param>
    /// <param name="firstSerial">顺序号 of the first.</param>
    /// <param name="supplement">Which supplement; 0 for the filing itself.</param>
    public static IReadOnlyList<FileEntry> EntriesOf(
        IReadOnlyList<FilePaper> papers,
        int firstSerial,
        int supplement
    ) =>
        [
            .. papers.Select(
                (p, i) =>
                    new FileEntry(
                        firstSerial + i,
                        p.Key,
                        p.Kind,
                        p.Number,
                        p.Responsible,
                        p.Title,
                        p.On,
                        BoundPaper.Alone(p.Title, p.Compose).Pages,
                        p.Remarks,
                        supplement
                    )
                    {
                        Attached =
                        [
                            .. p.Attachments.Select(a => new AttachedFile(
                                a.File.Id,
                                a.Title,
                                a.File.Kind.Extensions[0],
                                a.File.Length,
                                a.File.PlainHash.Value
                            )),
                        ],
                    }
            ),
        ];

    private static List<BoundAttachment> AttachmentsOf(FileEntry entry, FilePaper? paper) =>
        [
            .. entry.Attached.Select(
                (a, i) =>
                    new BoundAttachment(
                        a,
                        a.NameAt(entry.Serial, i + 1),
                        paper?.Attachments.Select(p => p.File).FirstOrDefault(f => f.Id == a.FileId && !f.IsDestroyed)
                    )
            ),
        ];
}

using System.Globalization;
using Chengming.Data;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Redacting;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>What the case was answered with, each with the places that were withheld and their grounds (区分处理清单). A destruction destroys the keys of both copies.</summary>
internal sealed class SuppliedDocumentsInFile(PlatformDb db, DestroySealedFile destroy) : IFilePapers
{
    private static readonly (string Head, double Share)[] Columns =
    [
        ("编号", 1),
        ("页", 1),
        ("遮盖理由", 4),
        ("说明", 4),
        ("经办人", 2),
    ];

    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var documents = await db.Set<DisclosedDocument>()
            .AsNoTracking()
            .Include(d => d.Marks.OrderBy(m => m.Number))
            .Include(d => d.Original)
            .Include(d => d.Copy)
            .Where(d => d.RequestId == about.Request.Id)
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);
        return [.. documents.Select(d => Sheet(d, about))];
    }

    public async Task EraseAsync(Guid requestId, CancellationToken cancel)
    {
        var documents = await db.Set<DisclosedDocument>()
            .Include(d => d.Original)
            .Include(d => d.Copy)
            .Where(d => d.RequestId == requestId)
            .ToListAsync(cancel);
        foreach (var file in documents.SelectMany(d => new[] { d.Original, d.Copy }).OfType<SealedFile>())
        {
            await destroy.RunAsync(file, cancel);
        }

        await db.Set<DisclosureMark>()
            .Where(m => db.Set<DisclosedDocument>().Any(d => d.Id == m.DocumentId && d.RequestId == requestId))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Reason, ""), cancel);
        await db.Set<DisclosedDocument>()
            .Where(d => d.RequestId == requestId)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.Title, RecordsInFile.Destroyed), cancel);
    }

    private static FilePaper Sheet(DisclosedDocument document, CaseOnFile about) =>
        new(
            $"document:{document.Id:N}",
            FilePaperKinds.SuppliedDocumentSheet,
            document.ProceedingId is null
                ? $"区分处理清单：{document.Title}"
                : $"区分处理清单（重新答复）：{document.Title}",
            ChinaTime.Day(document.Original.AddedAt),
            about.Agency.Name,
            composer =>
                FileSheet.Lines(
                    composer,
                    about.Agency.Name,
                    $"区分处理清单\n{document.Title}",
                    Columns,
                    document.Marks.Count == 0
                        ?
                        [
                            ["—", "—", "没有遮盖", "全部提供", "—"],
                        ]
                        : [.. document.Marks.Select(LineOf)]
                )
        )
        {
            Attachments =
            [
                new FileAttachment(document.Original, "原件"),
                .. document.Copy is { } copy ? [new FileAttachment(copy, "提供的副本")] : Array.Empty<FileAttachment>(),
            ],
        };

    private static string[] LineOf(DisclosureMark mark) =>
        [
            mark.Number.ToString(CultureInfo.InvariantCulture),
            mark.Page.ToString(CultureInfo.InvariantCulture),
            mark.Ground.Term,
            mark.Reason,
            mark.ByName,
        ];
}

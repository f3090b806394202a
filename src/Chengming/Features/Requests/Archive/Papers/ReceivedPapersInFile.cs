using System.Globalization;
using Chengming.Data;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Papers;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>What came with the application: a list with the digest of each, by which the encrypted original is known. A destruction destroys its key.</summary>
internal sealed class ReceivedPapersInFile(PlatformDb db, DestroySealedFile destroy) : IFilePapers
{
    private static readonly (string Head, double Share)[] Columns =
    [
        ("材料", 2),
        ("收到时间", 2.5),
        ("字节", 1.5),
        ("内容摘要（SHA-256）", 5),
    ];

    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var papers = (await PaperList.OfAsync(db, about.Request, cancel)).Where(p => p.IsThere).ToList();
        return papers.Count == 0
            ? []
            :
            [
                new FilePaper(
                    "received-papers",
                    FilePaperKinds.ReceivedPapersSheet,
                    "申请材料目录",
                    about.Request.ArrivedOn,
                    about.Request.RequesterShown,
                    composer =>
                        FileSheet.Lines(
                            composer,
                            about.Agency.Name,
                            "申请材料目录",
                            Columns,
                            [.. papers.Select(LineOf)]
                        )
                )
                {
                    Remarks = "原件加密存放在平台",
                },
            ];
    }

    public async Task EraseAsync(Guid requestId, CancellationToken cancel)
    {
        var papers = await db.Set<CasePaper>()
            .Include(p => p.File)
            .Where(p => p.RequestId == requestId)
            .ToListAsync(cancel);
        foreach (var paper in papers.Where(p => !p.File.IsDestroyed))
        {
            await destroy.RunAsync(paper.File, cancel);
        }

        await db.Set<CasePaper>()
            .Where(p => p.RequestId == requestId)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.StruckReason, ""), cancel);
    }

    private static string[] LineOf(CasePaper paper) =>
        [
            paper.Kind.Term,
            ChinaTime.DateAndTime(paper.File.AddedAt),
            paper.File.Length.ToString("N0", CultureInfo.InvariantCulture),
            paper.File.PlainHash.Value,
        ];
}

using System.Globalization;
using Chengming.Data;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Papers;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>What came with the application and during its handling: a sheet for each paper with the encrypted original. A destruction destroys its key.</summary>
internal sealed class ReceivedPapersInFile(PlatformDb db, DestroySealedFile destroy) : IFilePapers
{
    // Where a kind of paper lies; the rest goes with the application.
    private static readonly Dictionary<string, string> Places = new()
    {
        [PaperKind.Correction.Code] = FilePaperKinds.CorrectionPapersSheet,
        [PaperKind.ThirdParty.Code] = FilePaperKinds.OpinionPapersSheet,
    };

    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel) =>
        [.. (await PaperList.OfAsync(db, about.Request, cancel)).Where(p => p.IsThere).Select(p => Sheet(p, about))];

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

    private static FilePaper Sheet(CasePaper paper, CaseOnFile about) =>
        new(
            $"paper:{paper.Id:N}",
            Places.GetValueOrDefault(paper.KindCode, FilePaperKinds.ReceivedPapersSheet),
            paper.Kind.Term,
            ChinaTime.Day(paper.File.AddedAt),
            paper.KindCode == PaperKind.ThirdParty.Code ? "第三方" : about.Request.RequesterShown,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    $"{paper.Kind.Term}登记单",
                    ("申请编号", about.Request.Number),
                    ("收到时间", ChinaTime.DateAndTime(paper.File.AddedAt)),
                    ("收取人", paper.IsFromApplicant ? "申请人网上提交" : paper.File.AddedByName),
                    ("格式", paper.File.Kind.Name),
                    ("字节", paper.File.Length.ToString("N0", CultureInfo.InvariantCulture)),
                    ("内容摘要（SHA-256）", paper.File.PlainHash.Value)
                )
        )
        {
            Attachments = [new FileAttachment(paper.File, "原件")],
        };
}

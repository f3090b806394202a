using Chengming.Data;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>转主动公开登记单: what was suggested, and who decided what on it.</summary>
internal sealed class CandidatesInFile(PlatformDb db) : IFilePapers
{
    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var candidates = await db.Set<ProactiveCandidate>()
            .AsNoTracking()
            .Where(c => c.RequestId == about.Request.Id && c.DecidedAt != null)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        return [.. candidates.Select(c => Sheet(c, about))];
    }

    public Task EraseAsync(Guid requestId, CancellationToken cancel) =>
        db.Set<ProactiveCandidate>()
            .Where(c => c.RequestId == requestId)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Words, "").SetProperty(c => c.DecidedWords, ""), cancel);

    private static FilePaper Sheet(ProactiveCandidate candidate, CaseOnFile about) =>
        new(
            $"proactive:{candidate.Id:N}",
            FilePaperKinds.ProactiveSheet,
            "转主动公开登记单",
            ChinaTime.Day(candidate.DecidedAt!.Value),
            about.Agency.Name,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    "转主动公开登记单",
                    ("申请编号", about.Request.Number),
                    (
                        "提出",
                        $"{CandidateWords.SourceOf(candidate.Source)}　{ChinaTime.DateAndTime(candidate.ProposedAt)}"
                    ),
                    ("理由", candidate.Words.Length > 0 ? candidate.Words : "—"),
                    ("申请过同一信息的其他申请人", $"{candidate.OtherApplicants} 个"),
                    ("决定", candidate.IsAccepted is true ? "转为主动公开" : "不转为主动公开"),
                    ("决定的理由", candidate.DecidedWords),
                    ("决定人", $"{candidate.DecidedByName}　{ChinaTime.DateAndTime(candidate.DecidedAt!.Value)}"),
                    (
                        "起草",
                        candidate.DraftedAt is { } drafted
                            ? $"{candidate.DraftedByName}　{ChinaTime.DateAndTime(drafted)}"
                            : "—"
                    )
                )
        );
}

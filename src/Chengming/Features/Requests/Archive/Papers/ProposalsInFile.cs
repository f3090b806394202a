using Chengming.Data;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Office;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>呈批表: what was proposed, and who decided what on it.</summary>
internal sealed class ProposalsInFile(PlatformDb db) : IFilePapers
{
    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var proposals = await db.Set<RequestProposal>()
            .AsNoTracking()
            .Where(p => p.RequestId == about.Request.Id && p.DecidedAt != null)
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
        return [.. proposals.Select(p => Sheet(p, about))];
    }

    public Task EraseAsync(Guid requestId, CancellationToken cancel) =>
        db.Set<RequestProposal>().Where(p => p.RequestId == requestId).ExecuteDeleteAsync(cancel);

    private static FilePaper Sheet(RequestProposal proposal, CaseOnFile about)
    {
        var isExtension = proposal.Kind is ProposalKind.Extension;
        var title = isExtension ? "延长答复期限呈批表" : "答复意见呈批表";
        return new FilePaper(
            $"proposal:{proposal.Id:N}",
            isExtension ? FilePaperKinds.ExtensionSheet : FilePaperKinds.DecisionSheet,
            title,
            ChinaTime.Day(proposal.DecidedAt!.Value),
            proposal.ProposedByName,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    title,
                    ("申请编号", about.Request.Number),
                    ("申请内容", about.Revealed.Wanted),
                    ("呈批事项", ProposalWords.Of(proposal)),
                    ("理由", proposal.Words.Length > 0 ? proposal.Words : "—"),
                    ("提出", $"{proposal.ProposedByName}　{ChinaTime.DateAndTime(proposal.ProposedAt)}"),
                    ("决定", proposal.IsApproved is true ? "同意" : "不同意"),
                    ("批示", proposal.DecidedWords.Length > 0 ? proposal.DecidedWords : "—"),
                    ("审批", $"{proposal.DecidedByName}　{ChinaTime.DateAndTime(proposal.DecidedAt!.Value)}")
                )
        )
        {
            Remarks = proposal.IsApproved is true ? "" : "没有同意",
        };
    }
}

using Chengming.Features.Requests.Handling;

namespace Chengming.Features.Requests.Office;

/// <summary>A proposal in one line.</summary>
internal static class ProposalWords
{
    public static string Of(RequestProposal proposal) =>
        proposal.Kind is ProposalKind.Extension
            ? $"延长答复期限 {proposal.Days} 个工作日"
            : $"答复意见：{proposal.Decision.Term}（{proposal.Decision.BasisInWords}）";
}

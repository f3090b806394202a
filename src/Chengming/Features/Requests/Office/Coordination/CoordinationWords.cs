using Chengming.Features.Requests.Coordination;

namespace Chengming.Features.Requests.Office.Coordination;

/// <summary>How something asked stands, in words.</summary>
internal static class CoordinationWords
{
    public static string StateOf(Assistance assistance, DateOnly today) =>
        assistance.AnsweredAt is not null ? "已答复"
        : assistance.WithdrawnAt is not null ? "已撤回"
        : assistance.DueOn < today ? "逾期未答复"
        : "等待答复";
}

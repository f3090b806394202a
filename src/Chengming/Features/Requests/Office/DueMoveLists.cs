using Chengming.Features.Office.Lists;

namespace Chengming.Features.Requests.Office;

/// <summary>A due day that moved, as the list shows it.</summary>
internal sealed record DueMoveRow
{
    public required Guid Id { get; init; }
    public required Guid RequestId { get; init; }
    public required string Number { get; init; }
    public required string HandlerName { get; init; }
    public required DateOnly? Before { get; init; }
    public required DateOnly? After { get; init; }
    public required DateOnly? ClosedOn { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>The due days that moved with the calendar.</summary>
internal static class DueMoveLists
{
    public static OfficeList<DueMoveRow> Moves { get; } =
        new("request-due-moves", "期限变动", ListKey.By((DueMoveRow r) => r.Id))
        {
            FirstOrder = "-at",
            Empty = "放假安排或者计时约定改变后，答复期限随之变动的在办申请列在这里。",
            Columns =
            [
                new("number", "编号", r => r.Number)
                {
                    Sort = ListKey.ByText((DueMoveRow r) => r.Number),
                    Address = r => RequestLinks.Case(r.RequestId),
                    Width = 12,
                },
                new("before", "原来的期限", r => r.Before) { Sort = ListKey.By((DueMoveRow r) => r.Before) },
                new("after", "变动后的期限", r => r.After) { Sort = ListKey.By((DueMoveRow r) => r.After) },
                new("handler", "承办人", r => r.HandlerName),
                new("at", "重算时间", r => r.At) { Sort = ListKey.By((DueMoveRow r) => r.At) },
            ],
            Filters =
            [
                new WordsFilter<DueMoveRow>("q", "编号", (rows, word) => rows.Where(r => r.Number.Contains(word))),
                new ChoiceFilter<DueMoveRow>(
                    "state",
                    "状态",
                    [new("open", "在办"), new("closed", "已办结")],
                    (rows, value) =>
                        value == "open" ? rows.Where(r => r.ClosedOn == null)
                        : value == "closed" ? rows.Where(r => r.ClosedOn != null)
                        : null
                ),
            ],
        };
}

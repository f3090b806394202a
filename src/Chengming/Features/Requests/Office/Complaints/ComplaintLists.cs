using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Complaints;

namespace Chengming.Features.Requests.Office.Complaints;

/// <summary>A complaint as the list shows it.</summary>
internal sealed record ComplaintRow
{
    public required DisclosureComplaint Complaint { get; init; }
    public required string About { get; init; }
    public required string Receiver { get; init; }
    public required string? Request { get; init; }
}

/// <summary>The register of complaints (投诉举报台账).</summary>
internal static class ComplaintLists
{
    private const int LongestShown = 60;
    private const string Founded = "founded";

    private static readonly ListChoice[] Grounds = [.. ComplaintGround.All.Select(g => new ListChoice(g.Code, g.Term))];

    private static readonly ListChoice[] Results =
    [
        new("open", "尚未办结"),
        new(Founded, "属实或者部分属实"),
        .. ComplaintResult.All.Select(r => new ListChoice(r.Code, r.Term)),
    ];

    public static OfficeList<ComplaintRow> All { get; } =
        new("complaints", "投诉举报台账", ListKey.By((ComplaintRow r) => r.Complaint.Id))
        {
            FirstOrder = "-received",
            Empty = "这里列出对政府信息公开工作的投诉举报。收到后点“登记投诉举报”。",
            Columns =
            [
                new("number", "投诉编号", r => r.Complaint.Number)
                {
                    Address = r => ComplaintLinks.Of(r.Complaint.Id),
                    Width = 14,
                },
                new("ground", "事由", r => r.Complaint.Ground.Term) { Width = 30 },
                new("matter", "反映的内容", r => Shortened(r.Complaint.Matter)) { Width = 44 },
                new("about", "被投诉机关", r => r.About) { Width = 28 },
                new("receiver", "受理机关", r => r.Receiver) { IsShownAtFirst = false, Width = 28 },
                new("request", "申请编号", r => r.Request) { Width = 12 },
                new("received", "收到日期", r => r.Complaint.ReceivedOn)
                {
                    Sort = ListKey.By((ComplaintRow r) => r.Complaint.ReceivedOn),
                },
                new("due", "办理期限", r => r.Complaint.DueOn) { IsShownAtFirst = false },
                new("result", "结果", r => r.Complaint.Result?.Term ?? "尚未办结")
                {
                    Tone = r =>
                        r.Complaint.IsOpen ? "question"
                        : r.Complaint.Result is { IsFounded: true } ? "error"
                        : null,
                    Width = 24,
                },
                new("concluded", "办结日期", r => r.Complaint.ConcludedOn),
            ],
            Filters =
            [
                new WordsFilter<ComplaintRow>(
                    "q",
                    "内容或查明的情况",
                    (rows, word) =>
                        rows.Where(r => r.Complaint.Matter.Contains(word) || r.Complaint.Findings.Contains(word))
                ),
                new ChoiceFilter<ComplaintRow>(
                    "ground",
                    "事由",
                    Grounds,
                    (rows, value) => rows.Where(r => r.Complaint.GroundCode == value)
                ),
                new ChoiceFilter<ComplaintRow>("result", "结果", Results, WithResult),
                new DayFilter<ComplaintRow>(
                    "from",
                    "收到日期自",
                    (rows, day) => rows.Where(r => r.Complaint.ReceivedOn >= day)
                ),
                new DayFilter<ComplaintRow>(
                    "until",
                    "收到日期至",
                    (rows, day) => rows.Where(r => r.Complaint.ReceivedOn <= day)
                ),
            ],
        };

    private static IQueryable<ComplaintRow>? WithResult(IQueryable<ComplaintRow> rows, string value)
    {
        if (value == "open")
        {
            return rows.Where(r => r.Complaint.ConcludedOn == null);
        }

        List<string> codes =
        [
            .. ComplaintResult.All.Where(r => value == Founded ? r.IsFounded : r.Code == value).Select(r => r.Code),
        ];
        return codes.Count == 0 ? null : rows.Where(r => codes.Contains(r.Complaint.ResultCode));
    }

    private static string Shortened(string words) => words.Length <= LongestShown ? words : $"{words[..LongestShown]}…";
}

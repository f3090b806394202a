using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Time;

namespace Chengming.Features.Requests.Office.TurningPublic;

/// <summary>A suggestion as the list shows it.</summary>
internal sealed record CandidateRow
{
    public required ProactiveCandidate Candidate { get; init; }
    public required string Request { get; init; }
    public required string Wanted { get; init; }
    public required string Agency { get; init; }
}

/// <summary>依申请转主动公开.</summary>
internal static class CandidateLists
{
    private const int LongestShown = 60;

    public static OfficeList<CandidateRow> All { get; } =
        new("proactive-candidates", "依申请转主动公开", ListKey.By((CandidateRow r) => r.Candidate.Id))
        {
            FirstOrder = "-proposed",
            Empty =
                "这里列出转为主动公开的建议：承办人员提出的、申请人在网上建议的，和多个申请人申请同一信息时平台提示的。",
            Columns =
            [
                new("request", "申请编号", r => r.Request)
                {
                    Sort = ListKey.ByText((CandidateRow r) => r.Request),
                    Address = r => RequestLinks.Proactive(r.Candidate.RequestId),
                    Width = 12,
                },
                new("wanted", "申请内容", r => Shortened(r.Wanted)) { Width = 44 },
                new("source", "提出来源", r => CandidateWords.SourceOf(r.Candidate.Source)) { Width = 22 },
                new("others", "其他申请人", r => r.Candidate.OtherApplicants) { IsNumeric = true, Width = 10 },
                new("state", "状态", r => CandidateWords.StateOf(r.Candidate))
                {
                    Tone = r => CandidateWords.ToneOf(r.Candidate),
                    Width = 24,
                },
                new("agency", "机关", r => r.Agency) { IsShownAtFirst = false, Width = 28 },
                new("proposed", "提出日期", r => ChinaTime.Day(r.Candidate.ProposedAt))
                {
                    Sort = ListKey.By((CandidateRow r) => r.Candidate.ProposedAt),
                },
                new("decider", "决定人", r => r.Candidate.DecidedByName) { Width = 14 },
                new("decided", "决定日期", r => r.Candidate.DecidedAt is { } at ? ChinaTime.Day(at) : null),
            ],
            Filters =
            [
                new WordsFilter<CandidateRow>(
                    "q",
                    "编号或内容",
                    (rows, word) => rows.Where(r => r.Request.Contains(word) || r.Wanted.Contains(word))
                ),
                new ChoiceFilter<CandidateRow>(
                    "state",
                    "状态",
                    [
                        new("open", "等待决定"),
                        new("accepted", "决定转主动公开，等待起草"),
                        new("drafted", "已起草"),
                        new("declined", "不转主动公开"),
                    ],
                    InState
                ),
            ],
        };

    private static IQueryable<CandidateRow>? InState(IQueryable<CandidateRow> rows, string value) =>
        value switch
        {
            "open" => rows.Where(r => r.Candidate.IsAccepted == null),
            "accepted" => rows.Where(r => r.Candidate.IsAccepted == true && r.Candidate.DraftedAt == null),
            "drafted" => rows.Where(r => r.Candidate.DraftedAt != null),
            "declined" => rows.Where(r => r.Candidate.IsAccepted == false),
            _ => null,
        };

    private static string Shortened(string words) => words.Length <= LongestShown ? words : $"{words[..LongestShown]}…";
}

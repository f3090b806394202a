using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law.Oversight;

namespace Chengming.Features.Requests.Office.Proceedings;

/// <summary>A review or suit as the list shows it.</summary>
internal sealed record ProceedingRow
{
    public required RemedyProceeding Proceeding { get; init; }
    public required string Agency { get; init; }
    public required string? Request { get; init; }
}

/// <summary>The register of reviews and suits (复议诉讼台账).</summary>
internal static class ProceedingLists
{
    private const int LongestShown = 60;

    private static readonly ListChoice[] Procedures =
    [
        .. RemedyProcedures.All.Select(p => new ListChoice(p.Code, p.Term)),
    ];

    private static readonly ListChoice[] Results =
    [
        new("pending", "尚未审结"),
        new("upheld", "结果维持"),
        new("corrected", "结果纠正"),
        new("other", "其他结果"),
        new("none", "没有受理"),
    ];

    public static OfficeList<ProceedingRow> All { get; } =
        new("proceedings", "复议诉讼台账", ListKey.By((ProceedingRow r) => r.Proceeding.Id))
        {
            FirstOrder = "-notice",
            Empty = "这里列出因政府信息公开被申请行政复议、提起行政诉讼的案件。收到副本后，承办人点“登记复议或诉讼”。",
            Columns =
            [
                new(
                    "procedure",
                    "程序",
                    r => r.Proceeding.Procedure.Term + (r.Proceeding.IsAfterReview ? "（复议后）" : "")
                )
                {
                    Address = r => ProceedingLinks.Of(r.Proceeding.Id),
                    Width = 22,
                },
                new("number", "案号", r => r.Proceeding.CaseNumber) { Width = 20 },
                new("matter", "争议事项", r => Shortened(r.Proceeding.Matter)) { Width = 40 },
                new("request", "申请编号", r => r.Request) { Width = 12 },
                new("agency", "机关", r => r.Agency) { IsShownAtFirst = false, Width = 30 },
                new("organ", "审理机关", r => r.Proceeding.Organ) { Width = 24 },
                new("notice", "收到副本", r => r.Proceeding.NoticeOn)
                {
                    Sort = ListKey.By((ProceedingRow r) => r.Proceeding.NoticeOn),
                },
                new("due", "答复期限", r => r.Proceeding.AnswerDueOn)
                {
                    Sort = ListKey.By((ProceedingRow r) => r.Proceeding.AnswerDueOn),
                    IsShownAtFirst = false,
                },
                new("answered", "已答复", r => r.Proceeding.AnsweredOn) { IsShownAtFirst = false },
                new("outcome", "结果", r => r.Proceeding.Outcome?.Term ?? "尚未审结")
                {
                    Tone = r => r.Proceeding.Outcome is { IsCorrection: true } ? "error" : null,
                    Width = 20,
                },
                new("concluded", "审结", r => r.Proceeding.ConcludedOn),
                new("lesson", "教训", r => r.Proceeding.Lesson) { IsShownAtFirst = false, Width = 40 },
            ],
            Filters =
            [
                new WordsFilter<ProceedingRow>(
                    "q",
                    "案号、事项或教训",
                    (rows, word) =>
                        rows.Where(r =>
                            r.Proceeding.CaseNumber.Contains(word)
                            || r.Proceeding.Matter.Contains(word)
                            || r.Proceeding.Lesson.Contains(word)
                        )
                ),
                new ChoiceFilter<ProceedingRow>(
                    "procedure",
                    "程序",
                    Procedures,
                    (rows, value) => rows.Where(r => r.Proceeding.ProcedureCode == value)
                ),
                new ChoiceFilter<ProceedingRow>("result", "结果", Results, WithResult),
            ],
        };

    private static IQueryable<ProceedingRow>? WithResult(IQueryable<ProceedingRow> rows, string value)
    {
        if (value == "pending")
        {
            return rows.Where(r => r.Proceeding.ConcludedOn == null);
        }

        // A code may stand for different columns in reviews and suits; each path goes by its own.
        var reviews = CodesOf(RemedyPath.Review, value);
        var suits = CodesOf(RemedyPath.Suit, value);
        var suitProcedures = RemedyProcedures.All.Where(p => p.Path is RemedyPath.Suit).Select(p => p.Code).ToList();
        return reviews.Count + suits.Count == 0
            ? null
            : rows.Where(r =>
                suitProcedures.Contains(r.Proceeding.ProcedureCode)
                    ? suits.Contains(r.Proceeding.OutcomeCode)
                    : reviews.Contains(r.Proceeding.OutcomeCode)
            );
    }

    private static List<string> CodesOf(RemedyPath path, string column) =>
        [.. RemedyOutcomes.All.Where(o => o.Path == path && (o.Column ?? "none") == column).Select(o => o.Code)];

    private static string Shortened(string words) => words.Length <= LongestShown ? words : $"{words[..LongestShown]}…";
}

using System.Globalization;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Archive;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>A file as the list shows it.</summary>
internal sealed record FileRow
{
    public required CaseFile File { get; init; }
    public required string Agency { get; init; }
}

/// <summary>A closed case that was not filed.</summary>
internal sealed record ToFileRow
{
    public required DisclosureRequest Request { get; init; }
    public required string Agency { get; init; }
}

/// <summary>The lists of the archive (档案台账).</summary>
internal static class FileLists
{
    private static readonly ListChoice[] States =
    [
        .. Enum.GetValues<FileState>().Select(s => new ListChoice(s.ToString(), FileTerms.TermOf(s))),
    ];

    private static readonly ListChoice[] Classes = [.. RetentionClass.All.Select(c => new ListChoice(c.Code, c.Term))];

    private static readonly ListChoice[] Handovers = [new("waiting", "没有移交"), new("done", "已经移交")];

    /// <summary>案卷台账.</summary>
    public static OfficeList<FileRow> Files { get; } =
        new("files", "案卷台账", ListKey.By((FileRow r) => r.File.Id))
        {
            FirstOrder = "-number",
            Empty = "这里列出已经归档的申请，一案一卷。申请办结后，在申请页点“归档”。",
            Columns =
            [
                new("number", "档号", r => r.File.Number)
                {
                    Sort = ListKey.ByText((FileRow r) => r.File.Number),
                    Address = r => ArchiveLinks.Of(r.File.RequestId),
                    Width = 26,
                },
                new("title", "案卷题名", r => r.File.Title) { Width = 44 },
                new("agency", "机关", r => r.Agency) { IsShownAtFirst = false, Width = 30 },
                new("state", "状态", r => FileTerms.TermOf(r.File.State))
                {
                    Tone = r => FileTerms.ToneOf(r.File.State),
                    Width = 12,
                },
                new("closed", "办结日期", r => r.File.ClosedOn)
                {
                    Sort = ListKey.By((FileRow r) => r.File.ClosedOn),
                    IsShownAtFirst = false,
                },
                new("filed", "归档日期", r => r.File.FiledOn) { Sort = ListKey.By((FileRow r) => r.File.FiledOn) },
                new("papers", "件数", r => r.File.Entries.Count) { IsNumeric = true, Width = 8 },
                new("pages", "页数", r => r.File.Entries.Sum(e => e.Pages)) { IsNumeric = true, Width = 8 },
                new("retention", "保管期限", r => r.File.Retention.Term) { Width = 14 },
                new("expires", "届满之日", r => r.File.ExpiresOn)
                {
                    Sort = ListKey.By((FileRow r) => r.File.ExpiresOn),
                },
                new("due", "移交期限", r => r.File.HandoverDueOn) { IsShownAtFirst = false },
                new("handover", "移交日期", r => r.File.HandedOverOn),
            ],
            Filters =
            [
                new WordsFilter<FileRow>(
                    "q",
                    "档号或题名",
                    (rows, word) => rows.Where(r => r.File.Number.Contains(word) || r.File.Title.Contains(word))
                ),
                new ChoiceFilter<FileRow>("state", "状态", States, InState),
                new ChoiceFilter<FileRow>(
                    "retention",
                    "保管期限",
                    Classes,
                    (rows, value) => rows.Where(r => r.File.RetentionCode == value)
                ),
                new ChoiceFilter<FileRow>("handover", "移交", Handovers, ByHandover),
                new WordsFilter<FileRow>(
                    "year",
                    "年度",
                    (rows, word) =>
                        int.TryParse(word, CultureInfo.InvariantCulture, out var year)
                            ? rows.Where(r => r.File.Year == year)
                            : rows.Where(_ => false)
                ),
            ],
        };

    /// <summary>等待归档的申请.</summary>
    /// <param name="dueOn">移交期限 of what was closed on a day.</param>
    public static OfficeList<ToFileRow> ToFile(Func<DateOnly, DateOnly> dueOn) =>
        new("to-file", "等待归档的申请", ListKey.By((ToFileRow r) => r.Request.Id))
        {
            FirstOrder = "closed",
            Empty = "这里列出已经办结、还没有归档的申请。",
            Columns =
            [
                new("number", "编号", r => r.Request.Number)
                {
                    Sort = ListKey.ByText((ToFileRow r) => r.Request.Number),
                    Address = r => ArchiveLinks.Of(r.Request.Id),
                    Width = 12,
                },
                new("wanted", "申请内容", r => Shortened(r.Request.Wanted)) { Width = 48 },
                new("agency", "机关", r => r.Agency) { IsShownAtFirst = false, Width = 30 },
                new(
                    "decision",
                    "答复类型",
                    r => r.Request.DecisionCode.Length > 0 ? DecisionKinds.Of(r.Request.DecisionCode).Term : null
                )
                {
                    Width = 24,
                },
                new("closed", "办结日期", r => r.Request.ClosedOn)
                {
                    Sort = ListKey.By((ToFileRow r) => r.Request.ClosedOn),
                },
                new("due", "移交期限", r => dueOn(r.Request.ClosedOn!.Value)),
                new("handler", "承办人", r => r.Request.HandlerName) { Width = 12 },
            ],
            Filters =
            [
                new WordsFilter<ToFileRow>(
                    "q",
                    "编号或申请内容",
                    (rows, word) => rows.Where(r => r.Request.Wanted.Contains(word) || r.Request.Number == word)
                ),
            ],
        };

    private static IQueryable<FileRow>? InState(IQueryable<FileRow> rows, string value) =>
        Enum.TryParse<FileState>(value, out var state) ? rows.Where(r => r.File.State == state) : null;

    private static IQueryable<FileRow>? ByHandover(IQueryable<FileRow> rows, string value) =>
        value switch
        {
            "waiting" => rows.Where(r => r.File.State == FileState.Kept && r.File.HandedOverOn == null),
            "done" => rows.Where(r => r.File.HandedOverOn != null),
            _ => null,
        };

    private static string Shortened(string words) => words.Length <= 60 ? words : $"{words[..60]}…";
}

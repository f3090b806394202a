using System.Globalization;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Lists;

namespace Chengming.Features.AnnualReports.Office;

/// <summary>A published report as the list shows it.</summary>
internal sealed record ReportRow
{
    public required Guid Id { get; init; }
    public required string Agency { get; init; }
    public required string AgencyCode { get; init; }
    public required string Region { get; init; }
    public required int Year { get; init; }
    public required decimal? Received { get; init; }
    public required decimal? Answered { get; init; }
    public required decimal? CarriedForward { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
}

/// <summary>An agency whose report is not published, as the list shows it.</summary>
internal sealed record UnpublishedRow
{
    public required Guid Id { get; init; }
    public required string Agency { get; init; }
    public required string Code { get; init; }
    public required string Region { get; init; }
    public required AgencyKind Kind { get; init; }
}

/// <summary>The lists of annual reports in the back office.</summary>
internal static class ReportLists
{
    private static readonly ListChoice[] Kinds = [.. ReportDeadline.Bound.Select(k => new ListChoice(k.Code, k.Term))];

    public static OfficeList<ReportRow> Published { get; } =
        new("reports", "已发布年度报告", ListKey.By((ReportRow r) => r.Id))
        {
            FirstOrder = "-year",
            Empty = "这里列出本机关（政务公开科：本级及下级机关）已发布的年度报告。报告发布后自动列入。",
            Columns =
            [
                new("agency", "机关", r => r.Agency)
                {
                    Sort = ListKey.ByText((ReportRow r) => r.Agency),
                    Address = r => ReportLinks.Report(r.AgencyCode, r.Year),
                    Width = 36,
                },
                new("region", "地区", r => r.Region)
                {
                    Sort = ListKey.ByText((ReportRow r) => r.Region),
                    IsShownAtFirst = false,
                    Width = 30,
                },
                new("year", "年度", r => r.Year) { Sort = ListKey.By((ReportRow r) => r.Year), Width = 8 },
                new("received", "新收", r => r.Received)
                {
                    // As a double: a decimal cannot be put in order by both databases.
                    Sort = ListKey.By((ReportRow r) => (double?)r.Received),
                    IsNumeric = true,
                    Width = 10,
                },
                new("answered", "办结", r => r.Answered)
                {
                    Sort = ListKey.By((ReportRow r) => (double?)r.Answered),
                    IsNumeric = true,
                    Width = 10,
                },
                new("carried", "结转下年", r => r.CarriedForward)
                {
                    Sort = ListKey.By((ReportRow r) => (double?)r.CarriedForward),
                    IsNumeric = true,
                    Width = 12,
                },
                new("published", "发布时间", r => r.PublishedAt) { Sort = ListKey.By((ReportRow r) => r.PublishedAt) },
            ],
            Filters =
            [
                new WordsFilter<ReportRow>(
                    "q",
                    "机关",
                    (rows, word) => rows.Where(r => r.Agency.Contains(word) || r.Region.Contains(word))
                ),
                new WordsFilter<ReportRow>(
                    "year",
                    "年度",
                    (rows, word) =>
                        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                            ? rows.Where(r => r.Year == year)
                            : rows.Where(_ => false)
                ),
            ],
        };

    /// <summary>The agencies that have not published the report of <paramref name="year"/>.</summary>
    public static OfficeList<UnpublishedRow> Unpublished(int year, DateOnly today) =>
        new("unpublished", "尚未发布年度报告的机关", ListKey.By((UnpublishedRow r) => r.Id))
        {
            FirstOrder = "agency",
            Empty = "应发布年度报告的机关都已发布。到期未发布的机关会列在这里。",
            Columns =
            [
                new("agency", "机关", r => r.Agency)
                {
                    Sort = ListKey.ByText((UnpublishedRow r) => r.Agency),
                    Address = r => ReportLinks.Agency(r.Code),
                    Width = 36,
                },
                new("region", "地区", r => r.Region)
                {
                    Sort = ListKey.ByText((UnpublishedRow r) => r.Region),
                    Width = 30,
                },
                new("kind", "机关类别", r => r.Kind.Term),
                new("due", "期限", r => ReportDeadline.For(r.Kind).DueOn(year)),
                new("state", "状态", r => ReportDeadline.For(r.Kind).DueOn(year) < today ? "已逾期" : "未到期")
                {
                    Tone = r => ReportDeadline.For(r.Kind).DueOn(year) < today ? "error" : "warning",
                    Width = 10,
                },
            ],
            Filters =
            [
                new WordsFilter<UnpublishedRow>(
                    "q",
                    "机关",
                    (rows, word) => rows.Where(r => r.Agency.Contains(word) || r.Region.Contains(word))
                ),
                new ChoiceFilter<UnpublishedRow>(
                    "kind",
                    "机关类别",
                    Kinds,
                    (rows, value) =>
                        ReportDeadline.Bound.FirstOrDefault(k => k.Code == value) is { } kind
                            ? rows.Where(r => r.Kind.Equals(kind))
                            : null
                ),
            ],
        };
}

using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Office;

/// <summary>A document as the clean-up list shows it.</summary>
internal sealed record CleanUpRow
{
    public required PublicItem Item { get; init; }
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string DocumentNumber { get; init; }
    public required string Agency { get; init; }
    public required string Column { get; init; }
    public required DateOnly? BegunOn { get; init; }
    public required DateOnly? EndsOn { get; init; }

    /// <summary>When a clean-up looked at it last; for a document that none looked at, the day it came into force.</summary>
    public required DateOnly? ExaminedOn { get; init; }
}

/// <summary>The list of documents to clean up.</summary>
internal static class CleanUpLists
{
    private static readonly ListChoice[] Dues =
    [
        new("clean-up", "该清理了"),
        new("lapsing", "快到期"),
        new("holding", "现行有效"),
        new("ended", "废止、失效或已修改"),
    ];

    public static OfficeList<CleanUpRow> On(DateOnly today, CleanUpTerms terms) =>
        new("clean-up", "文件清理", ListKey.By((CleanUpRow r) => r.Id))
        {
            FirstOrder = "examined",
            Empty = "这里列出公开着的规章和行政规范性文件。发布到“行政规范性文件”等栏目的信息会出现在这里。",
            Columns =
            [
                new("title", "标题", r => r.Title)
                {
                    Sort = ListKey.ByText((CleanUpRow r) => r.Title),
                    Address = r => PublishingLinks.Item(r.Id),
                    Width = 48,
                },
                new("document", "发文字号", r => r.DocumentNumber) { Width = 24 },
                new("agency", "机关", r => r.Agency)
                {
                    Sort = ListKey.ByText((CleanUpRow r) => r.Agency),
                    IsShownAtFirst = false,
                    Width = 30,
                },
                new("column", "栏目", r => PlatformColumns.Find(r.Column)?.Name ?? r.Column) { IsShownAtFirst = false },
                new("validity", "有效性", r => r.Item.ValidityOn(today)?.Term)
                {
                    Tone = r =>
                        r.Item.ValidityOn(today) is { } validity
                            ? validity == Validity.InForce
                                ? "done"
                                : "warning"
                            : null,
                    Width = 12,
                },
                new("begun", "施行日期", r => r.BegunOn) { Sort = ListKey.By((CleanUpRow r) => r.BegunOn) },
                new("ends", "不再有效之日", r => r.EndsOn) { Sort = ListKey.By((CleanUpRow r) => r.EndsOn) },
                new("examined", "上次清理", r => r.Item.ExaminedOn)
                {
                    Sort = ListKey.By((CleanUpRow r) => r.ExaminedOn),
                },
                new("due", "提醒", r => terms.DueOf(r.Item, today))
                {
                    Tone = r => terms.DueOf(r.Item, today) is null ? null : "warning",
                    Width = 24,
                },
            ],
            Filters =
            [
                new WordsFilter<CleanUpRow>(
                    "q",
                    "标题或文号",
                    (rows, word) => rows.Where(r => r.Title.Contains(word) || r.DocumentNumber.Contains(word))
                ),
                new ChoiceFilter<CleanUpRow>("due", "情况", Dues, (rows, value) => Filtered(rows, value, today, terms)),
            ],
        };

    private static IQueryable<CleanUpRow>? Filtered(
        IQueryable<CleanUpRow> rows,
        string value,
        DateOnly today,
        CleanUpTerms terms
    )
    {
        var (examinedBefore, lapsingBy) = (terms.ExaminedBefore(today), terms.LapsingBy(today));
        var holding = rows.Where(r => r.BegunOn <= today && (r.EndsOn == null || r.EndsOn > today));
        return value switch
        {
            "clean-up" => holding.Where(r => r.ExaminedOn <= examinedBefore),
            "lapsing" => holding.Where(r => r.EndsOn <= lapsingBy),
            "holding" => holding,
            "ended" => rows.Where(r => r.EndsOn <= today),
            _ => null,
        };
    }
}

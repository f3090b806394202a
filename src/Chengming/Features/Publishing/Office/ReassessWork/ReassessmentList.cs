using Chengming.Features.Office.Lists;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Office.ReassessWork;

/// <summary>An item that is not disclosed, as the list shows it.</summary>
internal sealed record ReassessmentRow
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string IndexNumber { get; init; }
    public required string Agency { get; init; }
    public required string Mode { get; init; }
    public required DateOnly EnteredOn { get; init; }
    public required DateOnly? AssessedOn { get; init; }

    /// <summary>The day of the last look; that of the entry while there was none.</summary>
    public required DateOnly LookedAtOn { get; init; }

    /// <summary>What was looked at on this day or before is due.</summary>
    public required DateOnly DueBefore { get; init; }

    public required int Months { get; init; }

    /// <summary>The last day of the period; null where the law asks for none.</summary>
    public DateOnly? DueOn => DisclosureMode.Of(Mode).AssessedAgain ? LookedAtOn.AddMonths(Months) : null;
}

/// <summary>The list of what is not disclosed.</summary>
internal static class ReassessmentList
{
    private static readonly List<string> AssessedAgain =
    [
        .. DisclosureMode.All.Where(m => m.AssessedAgain).Select(m => m.Code),
    ];

    public static OfficeList<ReassessmentRow> All { get; } =
        new("reassessments", "评估审查", ListKey.By((ReassessmentRow r) => r.Id))
        {
            FirstOrder = "looked",
            Empty = "这里列出公开属性为不予公开、依申请公开的信息。起草信息时选了这两种属性的，就列在这里。",
            Columns =
            [
                new("title", "标题", r => r.Title)
                {
                    Sort = ListKey.ByText((ReassessmentRow r) => r.Title),
                    Address = r => PublishingLinks.Step(r.Id, "reassess"),
                    Width = 48,
                },
                new("mode", "公开属性", r => DisclosureMode.Of(r.Mode).Term) { Width = 14 },
                new("entered", "登记日期", r => r.EnteredOn) { Sort = ListKey.By((ReassessmentRow r) => r.EnteredOn) },
                new("assessed", "上次评估", r => r.AssessedOn),
                new("looked", "起算日期", r => r.LookedAtOn)
                {
                    Sort = ListKey.By((ReassessmentRow r) => r.LookedAtOn),
                    IsShownAtFirst = false,
                },
                new("due", "应评估日期", r => r.DueOn),
                new("number", "索引号", r => r.IndexNumber) { IsShownAtFirst = false, Width = 32 },
                new("agency", "机关", r => r.Agency)
                {
                    Sort = ListKey.ByText((ReassessmentRow r) => r.Agency),
                    Width = 30,
                },
            ],
            Filters =
            [
                new WordsFilter<ReassessmentRow>(
                    "q",
                    "标题或索引号",
                    (rows, word) => rows.Where(r => r.Title.Contains(word) || r.IndexNumber.Contains(word))
                ),
                new ChoiceFilter<ReassessmentRow>(
                    "mode",
                    "公开属性",
                    [
                        .. DisclosureMode
                            .All.Where(m => m != DisclosureMode.Proactive)
                            .Select(m => new ListChoice(m.Code, m.Term)),
                    ],
                    (rows, value) => rows.Where(r => r.Mode == value)
                ),
                new ChoiceFilter<ReassessmentRow>(
                    "due",
                    "是否到期",
                    [new("yes", "已到评估期")],
                    (rows, _) => rows.Where(r => AssessedAgain.Contains(r.Mode) && r.LookedAtOn <= r.DueBefore)
                ),
            ],
        };
}

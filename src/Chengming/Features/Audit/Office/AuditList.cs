using Chengming.Features.Office.Lists;
using Chengming.Time;

namespace Chengming.Features.Audit.Office;

/// <summary>The list of audit records, newest first. Only the two orders that the table has an index for are offered: it grows for years.</summary>
internal static class AuditList
{
    private static readonly ListChoice[] Acts = [.. AuditActs.All.Select(a => new ListChoice(a.Act, a.Term))];

    public static OfficeList<AuditRecord> List { get; } =
        new("audit", "审计记录", ListKey.By((AuditRecord r) => r.Sequence))
        {
            FirstOrder = "-sequence",
            Empty = "这里列出平台上的每一次登录、变更、查看和导出；目前还没有。",
            Columns =
            [
                new("sequence", "序号", r => r.Sequence)
                {
                    Sort = ListKey.By((AuditRecord r) => r.Sequence),
                    Address = r => AuditLinks.Record(r.Sequence),
                    IsNumeric = true,
                    Width = 10,
                },
                new("at", "时间", r => r.At) { Sort = ListKey.By((AuditRecord r) => r.At) },
                new("actor", "操作人", r => r.ActorName),
                new("address", "来自", r => r.Address),
                new("act", "操作", r => new[] { new ListTerm(r.ActTerm) }) { Width = 26 },
                new("subject", "对象", r => r.SubjectName) { Width = 40 },
                new("hash", "摘要", r => r.Hash) { IsShownAtFirst = false, Width = 66 },
            ],
            Filters =
            [
                new DayFilter<AuditRecord>("from", "起始日期", From),
                new DayFilter<AuditRecord>("to", "截止日期", To),
                new WordsFilter<AuditRecord>(
                    "actor",
                    "操作人",
                    (rows, word) => rows.Where(r => r.ActorName.Contains(word))
                ),
                new ChoiceFilter<AuditRecord>(
                    "act",
                    "操作",
                    Acts,
                    (rows, value) => Acts.Any(a => a.Value == value) ? rows.Where(r => r.Act == value) : null
                ),
                new WordsFilter<AuditRecord>(
                    "subject",
                    "对象",
                    (rows, word) => rows.Where(r => r.SubjectName.Contains(word))
                ),
            ],
        };

    private static IQueryable<AuditRecord> From(IQueryable<AuditRecord> rows, DateOnly day)
    {
        var begins = ChinaTime.BeginningOf(day);
        return rows.Where(r => r.At >= begins);
    }

    private static IQueryable<AuditRecord> To(IQueryable<AuditRecord> rows, DateOnly day)
    {
        var ends = ChinaTime.BeginningOf(day.AddDays(1));
        return rows.Where(r => r.At < ends);
    }
}

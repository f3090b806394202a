using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Appraising;
using Chengming.Time;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>An appraisal as the list shows it.</summary>
internal sealed record AppraisalRow
{
    public required FileAppraisal Appraisal { get; init; }
    public required string Agency { get; init; }
}

/// <summary>鉴定和销毁清册.</summary>
internal static class AppraisalLists
{
    public static OfficeList<AppraisalRow> All { get; } =
        new("appraisals", "鉴定和销毁清册", ListKey.By((AppraisalRow r) => r.Appraisal.Id))
        {
            FirstOrder = "-proposed",
            Empty = "这里列出到期案卷的鉴定意见；批准销毁的，就是销毁清册，永久保存。",
            Columns =
            [
                new("number", "清册编号", r => r.Appraisal.Number)
                {
                    Address = r => ArchiveLinks.Appraisal(r.Appraisal.Id),
                    Width = 14,
                },
                new("kind", "鉴定意见", r => KindOf(r.Appraisal)) { Width = 28 },
                new("files", "案卷数", r => r.Appraisal.Files.Count) { IsNumeric = true, Width = 10 },
                new("agency", "机关", r => r.Agency) { IsShownAtFirst = false, Width = 30 },
                new("by", "提出人", r => r.Appraisal.ProposedByName) { Width = 14 },
                new("proposed", "提出日期", r => ChinaTime.Day(r.Appraisal.ProposedAt))
                {
                    Sort = ListKey.By((AppraisalRow r) => r.Appraisal.ProposedAt),
                },
                new("state", "状态", r => StateOf(r.Appraisal)) { Tone = r => ToneOf(r.Appraisal), Width = 12 },
                new("decider", "批准人", r => r.Appraisal.DecidedByName) { Width = 14 },
                new("decided", "决定日期", r => r.Appraisal.DecidedAt is { } at ? ChinaTime.Day(at) : null),
            ],
        };

    public static string KindOf(FileAppraisal appraisal) =>
        appraisal.Retention is { } longer ? $"延长为{longer.Term}" : "销毁";

    public static string StateOf(FileAppraisal appraisal) =>
        appraisal.IsApproved switch
        {
            null => "等待批准",
            true => "已批准",
            false => "没有批准",
        };

    public static string? ToneOf(FileAppraisal appraisal) =>
        appraisal.IsApproved switch
        {
            null => "question",
            true => "done",
            false => null,
        };
}

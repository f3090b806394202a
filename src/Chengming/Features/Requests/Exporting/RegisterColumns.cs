using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Office;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Exporting;

/// <summary>The columns of the register's spreadsheets. None of them names anybody, an organisation neither.</summary>
internal static class RegisterColumns
{
    private static readonly OfficeColumn<RegisterSheetRow>[] Facts =
    [
        new("number", "编号", r => r.Number) { Width = 12 },
        new("agency", "机关", r => r.Agency) { Width = 30 },
        new("department", "承办科室", r => r.Department),
        new("channel", "提出方式", r => RequestChannel.Of(r.ChannelCode).Term),
        new("kind", "申请人类别", r => RequesterKind.Of(r.RequesterKindCode).Term),
        new("form", "提供形式", r => SupplyForm.Find(r.SupplyFormCode)?.Term),
        new("way", "获取途径", r => SupplyWay.Find(r.SupplyWayCode)?.Term),
        new("arrived", "到达日期", r => r.ArrivedOn),
        new("received", "收到之日", r => r.ReceivedOn),
        new("state", "状态", r => RequestStates.TermOf(r.State)),
        new("due", "答复期限", r => r.DueOn),
        new("closed", "办结日期", r => r.ClosedOn),
        new("inTime", "按期答复", r => r.AnsweredInTime),
        new("decision", "答复类型", r => KindOf(r)?.Term) { Width = 30 },
        new("row", "年度报告表三", r => KindOf(r) is { } kind ? OutcomeModel.RowOf(kind) : null) { Width = 36 },
        new("corrections", "告知补正（次）", r => r.Corrections),
        new("consultations", "征求意见（次）", r => r.Consultations),
        new("extension", "延期（工作日）", r => r.ExtensionDays ?? 0),
        new("fees", "收费通知（次）", r => r.FeeNotices),
        new("remedies", "复议诉讼（件）", r => r.Remedies),
    ];

    private static readonly OfficeColumn<RegisterSheetRow> Words = new("wanted", "申请内容", r => r.Wanted)
    {
        Width = 60,
    };

    /// <summary>The columns without anything that an applicant wrote, or with it.</summary>
    public static IReadOnlyList<OfficeColumn<RegisterSheetRow>> Of(bool withWords) =>
        withWords ? [.. Facts, Words] : Facts;

    private static DecisionKind? KindOf(RegisterSheetRow row) =>
        row.DecisionCode.Length > 0 ? DecisionKinds.Of(row.DecisionCode) : null;
}

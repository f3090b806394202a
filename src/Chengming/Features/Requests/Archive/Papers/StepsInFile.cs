using Chengming.Law.Requests.Clock;
using Chengming.Time;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>Sheets of what was recorded in between: correction, reasons, consultations, searches, fee, and a reply served without a paper kept here.</summary>
internal sealed class StepsInFile : IFilePapers
{
    public Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<FilePaper>>([
            .. about.Request.Events.Select(e => Sheet(e, about)).OfType<FilePaper>(),
        ]);

    // The words of the events go with those of the register.
    public Task EraseAsync(Guid requestId, CancellationToken cancel) => Task.CompletedTask;

    private static FilePaper? Sheet(RequestEvent e, CaseOnFile about) =>
        e.Kind switch
        {
            RequestEventKind.Corrected => Sheet(
                e,
                about,
                FilePaperKinds.CorrectedSheet,
                "补正登记单",
                ("收到补正", Day(e.On)),
                ("补正前的内容", e.Words.Length > 0 ? e.Words : "没有改动")
            ),
            RequestEventKind.ReasonsAsked => Sheet(
                e,
                about,
                FilePaperKinds.ReasonsSheet,
                "要求说明理由登记单",
                ("要求日期", Day(e.On)),
                ("期限", Day(e.Until)),
                ("认定的数量、频次", e.Words)
            ),
            RequestEventKind.ReasonsGiven => Sheet(
                e,
                about,
                FilePaperKinds.ReasonsSheet,
                "申请人说明理由登记单",
                ("收到日期", Day(e.On)),
                ("期限", Day(about.Request.ReasonsRequest?.Until)),
                ("理由", e.Words)
            ),
            RequestEventKind.Deferred => Sheet(
                e,
                about,
                FilePaperKinds.ReasonsSheet,
                "延迟答复登记单",
                ("告知日期", Day(e.On)),
                ("延迟至", Day(e.Until)),
                ("理由", e.Words)
            ),
            RequestEventKind.ConsultationBegun => Consultation(e, about),
            RequestEventKind.ThirdPartyTold => Sheet(
                e,
                about,
                FilePaperKinds.ConsultationSheet,
                "告知第三方登记单",
                ("告知日期", Day(e.On)),
                ("告知的第三方和文书", e.Words)
            ),
            RequestEventKind.Searched => Sheet(
                e,
                about,
                FilePaperKinds.SearchSheet,
                "检索记录",
                ("检索日期", Day(e.On)),
                ("检索情况", e.Words)
            ),
            RequestEventKind.FeeAsked => Fee(e, about),
            RequestEventKind.Replied => Sheet(
                e,
                about,
                FilePaperKinds.ServiceSheet,
                "答复登记单",
                ("答复日期", Day(e.On)),
                ("送达方式", ServiceMethod.Of(e.Code).Term),
                ("答复意见", e.Words)
            ),
            RequestEventKind.Withdrawn or RequestEventKind.Ceased => Sheet(
                e,
                about,
                FilePaperKinds.ServiceSheet,
                $"{RequestEventKinds.TermOf(e.Kind)}登记单",
                ("日期", Day(e.On)),
                ("情况", e.Words)
            ),
            _ => null,
        };

    private static FilePaper Consultation(RequestEvent e, CaseOnFile about)
    {
        var received = Follows(e, about, RequestEventKind.LetterReceived);
        var ended = Follows(e, about, RequestEventKind.ConsultationEnded);
        return Sheet(
            e,
            about,
            FilePaperKinds.ConsultationSheet,
            $"{ConsultationKind.Of(e.Code).Term}登记单",
            ("征求对象和事项", e.Words),
            ("发出日期", Day(e.On)),
            ("对方收到", Day(received?.On)),
            ("收到意见", Day(ended?.On)),
            ("意见", ended?.Words ?? "没有答复")
        );
    }

    private static FilePaper Fee(RequestEvent e, CaseOnFile about) =>
        Sheet(
            e,
            about,
            FilePaperKinds.FeeSheet,
            "信息处理费登记单",
            ("收费通知", Day(e.On)),
            ("金额", $"{e.Amount:0.##} 元"),
            ("计费依据", e.Words),
            ("申请人收到", Day(Follows(e, about, RequestEventKind.FeeNoticeReceived)?.On)),
            ("缴费完成", Day(Follows(e, about, RequestEventKind.FeePaid)?.On))
        );

    private static RequestEvent? Follows(RequestEvent e, CaseOnFile about, RequestEventKind kind) =>
        about.Request.Events.FirstOrDefault(f => f.Kind == kind && f.Key == e.Key);

    private static FilePaper Sheet(
        RequestEvent e,
        CaseOnFile about,
        string kind,
        string title,
        params (string Name, string Value)[] facts
    ) =>
        new(
            $"event:{e.Number}",
            kind,
            title,
            e.On,
            about.Agency.Name,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    title,
                    [
                        ("申请编号", about.Request.Number),
                        .. facts.Select(f => (f.Name, f.Value.Length > 0 ? f.Value : "—")),
                        ("登记人", $"{e.ByName}　{ChinaTime.DateAndTime(e.RecordedAt)}"),
                    ]
                )
        );

    private static string Day(DateOnly? day) => day is { } known ? ChinaTime.DayInWords(known) : "—";
}

using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests;

/// <summary>What each kind of event is called, and what the reply clock makes of it.</summary>
internal static class RequestEventKinds
{
    private static readonly Dictionary<RequestEventKind, Row> Rows = new()
    {
        [RequestEventKind.Arrived] = new("申请到达", (e, _) => new ApplicationArrived(e.On, RequestChannel.Of(e.Code))),
        [RequestEventKind.Confirmed] = new("双方确认收到", (e, _) => new ApplicationConfirmed(e.On)),
        [RequestEventKind.ApplicantConfirmed] = new("申请人确认"),
        [RequestEventKind.OfficeConfirmed] = new("机关确认收到"),
        [RequestEventKind.Assigned] = new("指派承办"),
        [RequestEventKind.Claimed] = new("认领"),
        [RequestEventKind.CorrectionAsked] = new("告知补正", (e, _) => new CorrectionNoticeSent(e.On, e.Until)),
        [RequestEventKind.Corrected] = new("收到补正", (e, _) => new CorrectedApplicationReceived(e.On)),
        [RequestEventKind.ConsultationBegun] = new(
            "征求意见",
            (e, all) =>
                new ConsultationBegun(
                    e.On,
                    e.Key,
                    ConsultationKind.Of(e.Code),
                    DayOf(all, RequestEventKind.LetterReceived, e.Key)
                )
        ),
        [RequestEventKind.LetterReceived] = new("征求意见函送达"),
        [RequestEventKind.ConsultationEnded] = new("收到意见", (e, _) => new ConsultationEnded(e.On, e.Key)),
        [RequestEventKind.ThirdPartyTold] = new("书面告知第三方"),
        [RequestEventKind.ExtensionTold] = new("告知延期", (e, _) => new ReplyPeriodExtended(e.On, e.Days!.Value)),
        [RequestEventKind.Searched] = new("检索"),
        [RequestEventKind.FeeAsked] = new(
            "收费通知",
            (e, all) => new FeeNoticeIssued(e.On, DayOf(all, RequestEventKind.FeeNoticeReceived, e.Key))
        ),
        [RequestEventKind.FeeNoticeReceived] = new("收费通知送达"),
        [RequestEventKind.FeePaid] = new("缴费完成", (e, _) => new FeePaid(e.On)),
        [RequestEventKind.ReasonsAsked] = new("要求说明理由", (e, _) => new ReasonsAsked(e.On)),
        [RequestEventKind.ReasonsGiven] = new("申请人说明理由"),
        [RequestEventKind.Deferred] = new("延迟答复", (e, _) => new ReplyDeferred(e.On, e.Until!.Value)),
        [RequestEventKind.Replied] = new("答复", (e, _) => new ReplySent(e.On, ServiceMethod.Of(e.Code))),
        [RequestEventKind.Withdrawn] = new("撤回申请", (e, _) => new ApplicationWithdrawn(e.On)),
        [RequestEventKind.Ceased] = new("不再处理", (e, _) => new ProcessingCeased(e.On)),
        [RequestEventKind.Joined] = new("合并办理"),
        [RequestEventKind.OtherJoined] = new("其他申请并入办理"),
        [RequestEventKind.Parted] = new("分开办理"),
        [RequestEventKind.Split] = new("拆分", (e, _) => new ApplicationSplit(e.On)),
        [RequestEventKind.SecrecyReviewed] = new("保密审查"),
        [RequestEventKind.Filed] = new("归档"),
        [RequestEventKind.FileDestroyed] = new("案卷销毁"),
    };

    /// <summary>The kind in words.</summary>
    public static string TermOf(RequestEventKind kind) => Rows[kind].Term;

    /// <summary>True when the reply clock makes something of it.</summary>
    public static bool TouchesClock(RequestEventKind kind) =>
        Rows[kind].Clock is not null || kind is RequestEventKind.LetterReceived or RequestEventKind.FeeNoticeReceived;

    /// <summary>What the clock is told of these events, in the order in which they were recorded.</summary>
    public static IEnumerable<ClockEvent> ForClock(IReadOnlyCollection<RequestEvent> events)
    {
        foreach (var happened in events.OrderBy(e => e.Number))
        {
            if (Rows[happened.Kind].Clock?.Invoke(happened, events) is { } forClock)
            {
                yield return forClock;
            }
        }
    }

    private static DateOnly? DayOf(IEnumerable<RequestEvent> events, RequestEventKind kind, string key) =>
        events.FirstOrDefault(e => e.Kind == kind && e.Key == key)?.On;

    private sealed record Row(
        string Term,
        Func<RequestEvent, IReadOnlyCollection<RequestEvent>, ClockEvent>? Clock = null
    );
}

using Chengming.Law;

namespace Chengming.Features.Requests;

/// <summary>What can happen to a case (办理事项). Particulars stand in <see cref="RequestEventKinds"/>.</summary>
[Term("办理事项")]
public enum RequestEventKind
{
    /// <summary>申请到达.</summary>
    Arrived,

    /// <summary>双方确认收到.</summary>
    Confirmed,

    /// <summary>申请人在网上确认.</summary>
    ApplicantConfirmed,

    /// <summary>本机关确认收到.</summary>
    OfficeConfirmed,

    /// <summary>指派承办.</summary>
    Assigned,

    /// <summary>认领.</summary>
    Claimed,

    /// <summary>告知补正.</summary>
    CorrectionAsked,

    /// <summary>收到补正.</summary>
    Corrected,

    /// <summary>征求意见.</summary>
    ConsultationBegun,

    /// <summary>征求意见函送达.</summary>
    LetterReceived,

    /// <summary>收到意见.</summary>
    ConsultationEnded,

    /// <summary>告知延期.</summary>
    ExtensionTold,

    /// <summary>检索.</summary>
    Searched,

    /// <summary>收费通知.</summary>
    FeeAsked,

    /// <summary>收费通知送达.</summary>
    FeeNoticeReceived,

    /// <summary>缴费完成.</summary>
    FeePaid,

    /// <summary>要求说明理由.</summary>
    ReasonsAsked,

    /// <summary>延迟答复.</summary>
    Deferred,

    /// <summary>答复.</summary>
    Replied,

    /// <summary>撤回申请.</summary>
    Withdrawn,

    /// <summary>不再处理.</summary>
    Ceased,

    /// <summary>拆分.</summary>
    Split,

    /// <summary>合并办理.</summary>
    Joined,

    /// <summary>其他申请并入办理.</summary>
    OtherJoined,

    /// <summary>分开办理.</summary>
    Parted,

    /// <summary>保密审查.</summary>
    SecrecyReviewed,

    /// <summary>归档.</summary>
    Filed,

    /// <summary>案卷销毁.</summary>
    FileDestroyed,

    /// <summary>申请人说明理由.</summary>
    ReasonsGiven,

    /// <summary>书面告知第三方决定公开的内容和理由.</summary>
    ThirdPartyTold,
}

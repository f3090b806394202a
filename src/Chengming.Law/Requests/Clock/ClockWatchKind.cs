namespace Chengming.Law.Requests.Clock;

/// <summary>A day to be watched beside the reply itself.</summary>
[Term("期限提醒种类")]
public enum ClockWatchKind
{
    /// <summary>与申请人确认收到.</summary>
    Confirmation,

    /// <summary>告知补正.</summary>
    CorrectionNotice,

    /// <summary>申请人补正.</summary>
    Correction,

    /// <summary>第三方或者其他机关答复.</summary>
    ConsultationAnswer,

    /// <summary>申请人缴费.</summary>
    Payment,

    /// <summary>告知延期.</summary>
    ExtensionNotice,
}

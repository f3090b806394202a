namespace Chengming.Law.Requests.Decisions;

/// <summary>What must be on file, or in the letter, before a decision of a kind may be issued.</summary>
[Term("答复必备内容")]
public enum DecisionRequirement
{
    /// <summary>理由.</summary>
    Reasons,

    /// <summary>不予公开的理由条款.</summary>
    Grounds,

    /// <summary>已公开信息的获取方式、途径.</summary>
    PlacePublished,

    /// <summary>提供的信息或者目录.</summary>
    InformationSupplied,

    /// <summary>获取的方式、途径和时间.</summary>
    WayToObtain,

    /// <summary>征求第三方意见.</summary>
    ThirdPartyConsultation,

    /// <summary>对公共利益影响的判断.</summary>
    PublicInterestReasons,

    /// <summary>书面告知第三方.</summary>
    NoticeToThirdParty,

    /// <summary>检索记录: units, systems, words, time, people.</summary>
    SearchRecord,

    /// <summary>负责公开的机关及联系方式, where it can be determined.</summary>
    CompetentOrgan,

    /// <summary>前次答复的文号和日期.</summary>
    EarlierReply,

    /// <summary>专门的法律、行政法规.</summary>
    SpecialRules,

    /// <summary>补正告知的经过.</summary>
    CorrectionRound,

    /// <summary>相应的渠道.</summary>
    ProperChannel,

    /// <summary>要求说明理由的经过.</summary>
    ReasonsAsked,

    /// <summary>收费通知.</summary>
    FeeNotice,

    /// <summary>撤回或者其他终止原因.</summary>
    WithdrawalOrOtherCause,
}

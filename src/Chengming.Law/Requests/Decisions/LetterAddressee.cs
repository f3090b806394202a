namespace Chengming.Law.Requests.Decisions;

/// <summary>To whom a paper of the case goes.</summary>
[Term("文书对象")]
public enum LetterAddressee
{
    /// <summary>内部.</summary>
    Internal,

    /// <summary>申请人.</summary>
    Applicant,

    /// <summary>第三方.</summary>
    ThirdParty,

    /// <summary>其他机关.</summary>
    OtherOrgan,

    /// <summary>本机关, from outside.</summary>
    Agency,

    /// <summary>信息涉及的本人.</summary>
    PersonConcerned,

    /// <summary>受送达人.</summary>
    Recipient,
}

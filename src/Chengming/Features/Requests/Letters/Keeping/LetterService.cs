using Chengming.Law;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>How a paper was served (文书送达).</summary>
/// <param name="MethodCode">Code of the way.</param>
/// <param name="On">The day that counts for it (国办公开办函〔2016〕235号): of posting, of the signature, of arrival in the applicant's system.</param>
/// <param name="Tracking">挂号或者邮政特快专递单号; empty where nothing is posted.</param>
/// <param name="Proof">回证或者凭据: what shows it, with nothing personal in it.</param>
[Term("文书送达")]
public sealed record LetterService(string MethodCode, DateOnly On, string Tracking, string Proof)
{
    /// <summary>Longest number of a posted letter.</summary>
    public const int LongestTracking = 40;

    /// <summary>送达方式.</summary>
    public ServiceMethod Method => ServiceMethod.Of(MethodCode);

    /// <summary>True when it is posted, so that the receipt of the postal enterprise proves the day.</summary>
    public bool NeedsTracking => MethodCode == ServiceMethod.Post.Code;
}

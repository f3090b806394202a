using Chengming.Law;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>Who proposed that what was answered becomes public (提出来源).</summary>
[Term("转主动公开的提出来源")]
public enum CandidateSource
{
    /// <summary>承办人提出.</summary>
    Office,

    /// <summary>申请人建议.</summary>
    Applicant,

    /// <summary>平台提示: several applicants asked for the same.</summary>
    Platform,
}

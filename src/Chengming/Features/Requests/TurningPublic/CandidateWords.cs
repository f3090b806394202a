namespace Chengming.Features.Requests.TurningPublic;

/// <summary>The words for suggestions.</summary>
internal static class CandidateWords
{
    /// <summary>Who suggested it.</summary>
    public static string SourceOf(CandidateSource source) =>
        source switch
        {
            CandidateSource.Office => "承办人员提出",
            CandidateSource.Applicant => "申请人建议",
            CandidateSource.Platform => "多个申请人申请同一信息",
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, "There are no words for this source."),
        };

    /// <summary>How it stands.</summary>
    public static string StateOf(ProactiveCandidate candidate) =>
        (candidate.IsAccepted, candidate.DraftedAt) switch
        {
            (null, _) => "等待决定",
            (false, _) => "不转主动公开",
            (true, null) => "决定转主动公开，等待起草",
            (true, _) => "已起草",
        };

    /// <summary>The colour of it.</summary>
    public static string ToneOf(ProactiveCandidate candidate) =>
        (candidate.IsAccepted, candidate.DraftedAt) switch
        {
            (null, _) => "question",
            (false, _) => "error",
            (true, null) => "warning",
            (true, _) => "done",
        };
}

using Chengming.Law.Calendar;

namespace Chengming.Law.Oversight;

/// <summary>复议、诉讼结果, with the column of table 4 that counts it.</summary>
/// <param name="Path">Review or suit.</param>
/// <param name="Code">The stable code within its path.</param>
/// <param name="Term">The outcome.</param>
/// <param name="Column"><c>upheld</c>, <c>corrected</c> or <c>other</c>; null when it is not counted at all.</param>
/// <param name="Mark">How sure the column is: but for 维持 it is general knowledge, and some places count 驳回请求 as upheld, so a setting.</param>
[Term("复议诉讼结果")]
public sealed record RemedyOutcome(RemedyPath Path, string Code, string Term, string? Column, SourceMark Mark)
{
    /// <summary>结果纠正: the agency was told to do otherwise.</summary>
    public bool IsCorrection => Column == Corrected;

    /// <summary>Column of what was corrected.</summary>
    public const string Corrected = "corrected";

    /// <summary>Column of what was upheld.</summary>
    public const string Upheld = "upheld";
}

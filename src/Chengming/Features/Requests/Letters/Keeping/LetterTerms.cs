namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>States and steps of papers in words.</summary>
internal static class LetterTerms
{
    private static readonly Dictionary<LetterState, (string Term, string Tone)> States = new()
    {
        [LetterState.Drafted] = ("草稿", ""),
        [LetterState.Submitted] = ("待审核", "question"),
        [LetterState.Reviewed] = ("待签发", "question"),
        [LetterState.Approved] = ("待送达", "question"),
        [LetterState.Served] = ("已送达", "done"),
        [LetterState.Discarded] = ("已作废", ""),
    };

    private static readonly Dictionary<LetterStepKind, string> Steps = new()
    {
        [LetterStepKind.Drafted] = "拟写",
        [LetterStepKind.Written] = "修改",
        [LetterStepKind.Submitted] = "送审",
        [LetterStepKind.Reviewed] = "审核通过",
        [LetterStepKind.Returned] = "退回",
        [LetterStepKind.Approved] = "签发",
        [LetterStepKind.Discarded] = "作废",
        [LetterStepKind.Served] = "送达",
    };

    /// <summary>The state in words.</summary>
    public static string TermOf(LetterState state) => States[state].Term;

    /// <summary>The class of the word's colour; empty for none.</summary>
    public static string ToneOf(LetterState state) => States[state].Tone;

    /// <summary>The step in words.</summary>
    public static string TermOf(LetterStepKind step) => Steps[step];
}

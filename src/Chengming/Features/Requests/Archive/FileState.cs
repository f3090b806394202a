using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>Where the file of a case stands (案卷状态).</summary>
[Term("案卷状态")]
public enum FileState
{
    /// <summary>在册.</summary>
    Kept,

    /// <summary>待补充归档: a review or a suit came afterwards.</summary>
    Reopened,

    /// <summary>已销毁.</summary>
    Destroyed,
}

/// <summary>What happened to a file (案卷变动).</summary>
[Term("案卷变动")]
public enum FileStepKind
{
    /// <summary>归档.</summary>
    Filed,

    /// <summary>重新打开.</summary>
    Reopened,

    /// <summary>补充归档.</summary>
    Supplemented,

    /// <summary>移交档案室.</summary>
    HandedOver,

    /// <summary>延长保管期限.</summary>
    Extended,

    /// <summary>销毁.</summary>
    Destroyed,
}

/// <summary>The words for states and changes of files.</summary>
internal static class FileTerms
{
    private static readonly Dictionary<FileState, (string Term, string? Tone)> States = new()
    {
        [FileState.Kept] = ("在册", "done"),
        [FileState.Reopened] = ("待补充归档", "question"),
        [FileState.Destroyed] = ("已销毁", null),
    };

    private static readonly Dictionary<FileStepKind, string> Steps = new()
    {
        [FileStepKind.Filed] = "归档",
        [FileStepKind.Reopened] = "重新打开",
        [FileStepKind.Supplemented] = "补充归档",
        [FileStepKind.HandedOver] = "移交档案室",
        [FileStepKind.Extended] = "延长保管期限",
        [FileStepKind.Destroyed] = "销毁",
    };

    public static string TermOf(FileState state) => States[state].Term;

    public static string? ToneOf(FileState state) => States[state].Tone;

    public static string TermOf(FileStepKind kind) => Steps[kind];
}

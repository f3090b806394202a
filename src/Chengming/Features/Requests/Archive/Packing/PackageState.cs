using Chengming.Law;

namespace Chengming.Features.Requests.Archive.Packing;

/// <summary>Where a package of files stands (案卷包状态).</summary>
[Term("案卷包状态")]
public enum PackageState
{
    /// <summary>等待打包.</summary>
    Waiting,

    /// <summary>正在打包.</summary>
    Running,

    /// <summary>可以取用.</summary>
    Done,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>没有做成.</summary>
    Failed,

    /// <summary>已销毁: its time was over, somebody deleted it, or a file in it was destroyed.</summary>
    Removed,
}

/// <summary>The words for it.</summary>
internal static class PackageTerms
{
    private static readonly Dictionary<PackageState, (string Term, string? Tone)> Words = new()
    {
        [PackageState.Waiting] = ("等待打包", "question"),
        [PackageState.Running] = ("正在打包", "question"),
        [PackageState.Done] = ("可以取用", "done"),
        [PackageState.Cancelled] = ("已取消", null),
        [PackageState.Failed] = ("没有做成", "error"),
        [PackageState.Removed] = ("已销毁", null),
    };

    public static string TermOf(PackageState state) => Words[state].Term;

    public static string? ToneOf(PackageState state) => Words[state].Tone;
}

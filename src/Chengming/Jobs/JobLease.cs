using Chengming.Law;

namespace Chengming.Jobs;

/// <summary>
/// Who does a recurring job just now, and how it went last time (定时任务). The row is the lock: a process takes it by an update that
/// succeeds for one only, renews it while it works, and gives it up at the end. The lease of a process that died runs out.
/// </summary>
[Term("定时任务")]
public sealed class JobLease(string name, DateTimeOffset dueAt)
{
    /// <summary>Permanent name of the job.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The process that does the job; null when nobody does.</summary>
    public string? Holder { get; private set; }

    /// <summary>Until when the holder has it, unless renewed.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>When the job is to be done next.</summary>
    public DateTimeOffset DueAt { get; private set; } = dueAt;

    /// <summary>When it was begun last.</summary>
    public DateTimeOffset? LastStartedAt { get; private set; }

    /// <summary>When it ended last.</summary>
    public DateTimeOffset? LastEndedAt { get; private set; }

    /// <summary>What came of it last.</summary>
    public JobOutcome Outcome { get; private set; }

    /// <summary>What went wrong last; null when nothing did.</summary>
    public string? Fault { get; private set; }

    /// <summary>How many times in a row it failed.</summary>
    public int Failures { get; private set; }
}

/// <summary>What came of the last run of a job (任务结果).</summary>
[Term("任务结果")]
public enum JobOutcome
{
    /// <summary>尚未运行.</summary>
    NeverRun,

    /// <summary>完成.</summary>
    Done,

    /// <summary>失败.</summary>
    Failed,

    /// <summary>停机时中断.</summary>
    BrokenOff,
}

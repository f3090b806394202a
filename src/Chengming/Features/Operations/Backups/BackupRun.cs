using Chengming.Law;

namespace Chengming.Features.Operations.Backups;

/// <summary>A backup that was asked for or taken by itself (备份记录). The table is a record of itself; the file lies on the server.</summary>
[Term("备份记录")]
public sealed class BackupRun
{
    private BackupRun() { }

    /// <summary>A backup that waits for its turn.</summary>
    /// <param name="by">Who asked; null when the platform does it by its timetable.</param>
    /// <param name="note">What it is for, e.g. 升级前.</param>
    /// <param name="now">The time.</param>
    public BackupRun(string? by, string? note, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        RequestedBy = by;
        Note = note;
        RequestedAt = now;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>Who asked; null when the platform did it by its timetable.</summary>
    public string? RequestedBy { get; private set; }

    /// <summary>What it is for.</summary>
    public string? Note { get; private set; }

    /// <summary>How it stands.</summary>
    public BackupState State { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How far it is, 0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>The file; null until it is there, and again after it was cleared away.</summary>
    public string? File { get; private set; }

    /// <summary>Length of the file in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Number of the newest audit record in it.</summary>
    public long AuditSequence { get; private set; }

    /// <summary>Digest of that record: the anchor of the audit chain.</summary>
    public string? AuditHash { get; private set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Fault { get; private set; }

    /// <summary>The work begins.</summary>
    public void Begin(DateTimeOffset now)
    {
        State = BackupState.Running;
        StartedAt = now;
    }

    /// <summary>The file is there.</summary>
    public void Finish(string file, long length, long sequence, string hash, DateTimeOffset now)
    {
        State = BackupState.Done;
        (File, Length, AuditSequence, AuditHash) = (file, length, sequence, hash);
        (EndedAt, Percent) = (now, 100);
    }

    /// <summary>It did not work.</summary>
    public void Fail(string fault, DateTimeOffset now)
    {
        State = BackupState.Failed;
        (Fault, EndedAt) = (fault.Length <= LongestFault ? fault : fault[..LongestFault], now);
    }

    /// <summary>The process that took it has ended.</summary>
    public void BreakOff(DateTimeOffset now)
    {
        State = BackupState.BrokenOff;
        EndedAt = now;
    }

    /// <summary>The file was removed to make room.</summary>
    public void ClearAway() => File = null;

    internal const int LongestFault = 500;
    internal const int LongestNote = 60;
}

/// <summary>How a backup stands (备份状态).</summary>
[Term("备份状态")]
public enum BackupState
{
    /// <summary>等待.</summary>
    Waiting,

    /// <summary>正在备份.</summary>
    Running,

    /// <summary>完成.</summary>
    Done,

    /// <summary>失败.</summary>
    Failed,

    /// <summary>中断.</summary>
    BrokenOff,
}

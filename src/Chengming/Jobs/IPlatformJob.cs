namespace Chengming.Jobs;

/// <summary>Work that the platform does by itself from time to time (定时任务). However many processes share a database, one does it.</summary>
public interface IPlatformJob
{
    /// <summary>Permanent name; the lock in the database bears it.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    string Title => Name;

    /// <summary>How long after one run the next begins.</summary>
    TimeSpan Every { get; }

    /// <summary>Does the work. May be broken off at any moment without harm.</summary>
    Task RunAsync(CancellationToken cancel);
}

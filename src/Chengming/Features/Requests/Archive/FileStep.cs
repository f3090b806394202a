using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>Something that happened to a file (案卷变动记录). It is never changed and never removed.</summary>
[Term("案卷变动记录")]
public sealed class FileStep
{
    /// <summary>Longest words.</summary>
    public const int LongestWords = 1000;

    private FileStep() { }

    internal FileStep(Guid fileId, int number, FileStepKind kind, DateOnly on, RequestHand by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (FileId, Number, Kind, On) = (fileId, number, kind, on);
        (ById, ByName, RecordedAt) = (by.Id, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The file.</summary>
    public Guid FileId { get; private set; }

    /// <summary>Place among the changes of the file, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What happened.</summary>
    public FileStepKind Kind { get; private set; }

    /// <summary>The day on which it happened.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What was said: what is missing, to whom, on what ground.</summary>
    public string Words { get; internal init; } = "";

    /// <summary>When it was written down.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Account of who wrote it down; null for the platform itself.</summary>
    public Guid? ById { get; private set; }

    /// <summary>Name of who wrote it down.</summary>
    public string ByName { get; private set; } = "";
}

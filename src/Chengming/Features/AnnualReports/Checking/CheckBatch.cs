using System.Collections.Immutable;
using System.Security.Cryptography;
using Chengming.Law;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Files that somebody gave in together to be checked (核查批次). Only that person sees the batch.</summary>
[Term("核查批次")]
public sealed class CheckBatch
{
    /// <summary>How long a batch is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Most files of one batch.</summary>
    public const int MostFiles = 300;

    /// <summary>Most bytes of one file.</summary>
    public const long MostBytesOfFile = 50L << 20;

    /// <summary>Most bytes of one batch.</summary>
    public const long MostBytes = 300L << 20;

    private readonly Lock gate = new();
    private ImmutableArray<BatchFile> files;

    /// <summary>A batch of these files.</summary>
    public CheckBatch(string id, Guid owner, DateTimeOffset createdAt, IEnumerable<BatchFile> files)
    {
        if (!IsId(id))
        {
            throw new ArgumentException("Not the identifier of a batch.", nameof(id));
        }

        Id = id;
        Owner = owner;
        CreatedAt = createdAt;
        this.files = [.. files];
        if (this.files.Length is 0 or > MostFiles)
        {
            throw new ArgumentException($"A batch has 1 to {MostFiles} files.", nameof(files));
        }
    }

    /// <summary>Unguessable identifier: 160 random bits in small hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Account of the person who gave it in.</summary>
    public Guid Owner { get; }

    /// <summary>When it was given in.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When it will be deleted.</summary>
    public DateTimeOffset ExpiresAt => CreatedAt + Kept;

    /// <summary>True when somebody asked to stop.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>True when somebody asked to delete it, or its time is over.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>The files as they stand now.</summary>
    public ImmutableArray<BatchFile> Files
    {
        get
        {
            lock (gate)
            {
                return files;
            }
        }
    }

    /// <summary>The bytes of its files that are kept.</summary>
    public long Bytes => Files.Where(f => f.Length <= MostBytesOfFile).Sum(f => f.Length);

    /// <summary>True when no file will change any more.</summary>
    public bool IsFinished => IsStopped || Files.All(f => f.IsFinished);

    /// <summary>
    /// The batch as it stands at this moment. A page is made from one of these: the worker goes on meanwhile, and a page of which one
    /// half saw the batch at work and the other half saw it finished would never come to the results.
    /// </summary>
    public BatchAsOfNow AsOfNow()
    {
        // Stopped is read first: files that finish after it only make the picture newer.
        var stopped = IsStopped;
        return new BatchAsOfNow(Id, ExpiresAt, Files, stopped);
    }

    /// <summary>The file with this number, counted from 1; null when there is none.</summary>
    public BatchFile? File(int number) => number >= 1 && number <= Files.Length ? Files[number - 1] : null;

    /// <summary>Puts down what became of a file.</summary>
    public void Put(BatchFile file)
    {
        lock (gate)
        {
            files = files.SetItem(file.Number - 1, file);
        }
    }

    /// <summary>停止: files that were not read yet stay unread.</summary>
    public void Stop() => IsStopped = true;

    /// <summary>删除: nothing of the batch is shown or written any more.</summary>
    public void Delete()
    {
        IsStopped = true;
        IsDeleted = true;
    }

    /// <summary>A fresh identifier.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    /// <summary>True for text that may be an identifier, and so may be part of a path.</summary>
    public static bool IsId(string? text) => text is { Length: 40 } && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>How far a batch had come at one moment. Does not change.</summary>
/// <param name="Id">Identifier of the batch.</param>
/// <param name="ExpiresAt">When the batch will be deleted.</param>
/// <param name="Files">The files as they stood.</param>
/// <param name="IsStopped">True when somebody had asked to stop.</param>
public sealed record BatchAsOfNow(string Id, DateTimeOffset ExpiresAt, ImmutableArray<BatchFile> Files, bool IsStopped)
{
    /// <summary>True when no file will change any more.</summary>
    public bool IsFinished => IsStopped || Files.All(f => f.IsFinished);
}

/// <summary>How far the check of a file has come.</summary>
[Term("核查进度")]
public enum BatchFileState
{
    /// <summary>排队.</summary>
    Waiting,

    /// <summary>已读取，待核查.</summary>
    Read,

    /// <summary>已核查.</summary>
    Checked,

    /// <summary>无法读取.</summary>
    Unreadable,
}

/// <summary>A file of a batch with what became of it.</summary>
[Term("核查文件")]
public sealed record BatchFile
{
    /// <summary>Number in the batch, from 1; also its name on the disk.</summary>
    public required int Number { get; init; }

    /// <summary>The name it came with; for showing and as a hint to the reader, never a path.</summary>
    public required string Name { get; init; }

    /// <summary>Its bytes.</summary>
    public required long Length { get; init; }

    /// <summary>How far it has come.</summary>
    public BatchFileState State { get; init; }

    /// <summary>The one clear line why it could not be read.</summary>
    public string? Problem { get; init; }

    /// <summary>The body as the report names it.</summary>
    public string? Agency { get; init; }

    /// <summary>The year as the report names it.</summary>
    public int? Year { get; init; }

    /// <summary>Key of the form.</summary>
    public string? Form { get; init; }

    /// <summary>Cells with a number, “/” or nothing in them.</summary>
    public int CellsRead { get; init; }

    /// <summary>Cells that could not be read.</summary>
    public int CellsUnread { get; init; }

    /// <summary>Findings of severity error.</summary>
    public int Errors { get; init; }

    /// <summary>Findings of severity warning.</summary>
    public int Warnings { get; init; }

    /// <summary>Findings of severity question.</summary>
    public int Questions { get; init; }

    /// <summary>Number of the file that served as last year's report; null when there was none.</summary>
    public int? LastYear { get; init; }

    /// <summary>True when it will not change any more.</summary>
    public bool IsFinished => State is BatchFileState.Checked or BatchFileState.Unreadable;
}

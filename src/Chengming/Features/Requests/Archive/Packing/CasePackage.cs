using System.Linq.Expressions;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive.Packing;

/// <summary>
/// Several files that somebody takes together as one ZIP (案卷包). It is made in the background and kept encrypted for some days. A record of itself: who asked
/// for it, and each file in it, are in the audit.
/// </summary>
[Term("案卷包")]
public sealed class CasePackage
{
    internal const int LongestTitle = 100;
    internal const int LongestRemark = 500;

    /// <summary><see cref="IsWorkedOn"/> as the database asks it.</summary>
    internal static readonly Expression<Func<CasePackage, bool>> WorkedOn = p =>
        p.State == PackageState.Waiting || p.State == PackageState.Running;

    private CasePackage() { }

    internal CasePackage(
        Guid agencyId,
        string title,
        IReadOnlyList<Guid> files,
        Guid askedById,
        string askedByName,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        (AgencyId, Title, Files) = (agencyId, title, files);
        (AskedById, AskedByName, AskedAt) = (askedById, askedByName, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency whose files they are.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>What it holds, e.g. 2026 年度案卷; names nobody.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The files in their order.</summary>
    public IReadOnlyList<Guid> Files { get; private set; } = [];

    /// <summary>Where it stands.</summary>
    public PackageState State { get; private set; }

    /// <summary>How many files are in it already.</summary>
    public int FilesDone { get; private set; }

    /// <summary>Account of who asked for it.</summary>
    public Guid AskedById { get; private set; }

    /// <summary>Name of who asked for it.</summary>
    public string AskedByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When it was ready, cancelled or given up; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What has to be known of it, e.g. why it came to nothing; empty for nothing.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>The ZIP, encrypted; null while there is none.</summary>
    public Guid? ContentId { get; private set; }

    /// <summary>The ZIP, encrypted; null while there is none.</summary>
    public SealedFile? Content { get; private set; }

    /// <summary>Until when it can be taken; null while it is not ready.</summary>
    public DateTimeOffset? KeptUntil { get; private set; }

    /// <summary>True while the platform works on it.</summary>
    public bool IsWorkedOn => State is PackageState.Waiting or PackageState.Running;

    /// <summary>How the audit names it; no personal data.</summary>
    public AuditSubject Subject => new(nameof(CasePackage), Id, $"案卷包 {Title}");

    /// <summary>Nobody can take it any more.</summary>
    internal void Remove(string why, DateTimeOffset at)
    {
        (State, Remark, EndedAt) = (IsWorkedOn ? PackageState.Cancelled : PackageState.Removed, why, at);
        (Content, ContentId, KeptUntil) = (null, null, null);
    }
}

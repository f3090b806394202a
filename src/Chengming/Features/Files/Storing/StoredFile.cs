using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Virus;
using Chengming.Law;

namespace Chengming.Features.Files.Storing;

/// <summary>
/// A file that the platform keeps for an agency (存档文件). Its bytes lie in the store under their hash; they never change, and a
/// cleaned copy is a file of its own that points back.
/// </summary>
[Term("存档文件")]
public sealed class StoredFile
{
    internal const int LongestDetail = 200;

    private StoredFile() { }

    /// <summary>A file whose bytes lie in the store.</summary>
    /// <param name="agencyId">The agency it belongs to.</param>
    /// <param name="name">Name it was given in under.</param>
    /// <param name="kind">What it is by its bytes.</param>
    /// <param name="content">What the store said.</param>
    /// <param name="virus">What the virus scanner said.</param>
    /// <param name="by">Who gave it in.</param>
    /// <param name="at">When.</param>
    /// <param name="cleanedFromId">The file it is a cleaned copy of; null for one that was given in.</param>
    /// <param name="forCheckOnly">True when nothing but a check before release needs it.</param>
    public StoredFile(
        Guid agencyId,
        string name,
        FileKind kind,
        StoredContent content,
        VirusVerdict virus,
        Actor by,
        DateTimeOffset at,
        Guid? cleanedFromId,
        bool forCheckOnly = false
    )
    {
        if (!kind.IsAllowed)
        {
            throw new ArgumentException($"Files of the kind {kind.Id} are not kept.", nameof(kind));
        }

        if (virus.Outcome is VirusOutcome.Infected)
        {
            throw new ArgumentException("An infected file is not kept.", nameof(virus));
        }

        Id = Guid.CreateVersion7();
        AgencyId = agencyId;
        Name = NameToKeep(name);
        KindId = kind.Id;
        Hash = content.Hash;
        Length = content.Length;
        VirusOutcome = virus.Outcome;
        VirusDetail = virus.Detail.Length <= LongestDetail ? virus.Detail : virus.Detail[..LongestDetail];
        UploadedById = by.AccountId;
        UploadedByName = by.Name;
        UploadedAt = at;
        CleanedFromId = cleanedFromId;
        IsForCheckOnly = forCheckOnly;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency it belongs to.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Name it was given in under, made safe; personal data in it is masked.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Short name of its kind.</summary>
    public string KindId { get; private set; } = "";

    /// <summary>What it is by its bytes.</summary>
    public FileKind Kind => FileKinds.WithId(KindId);

    /// <summary>The SHA-256 of its bytes.</summary>
    public ContentHash Hash { get; private set; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; }

    /// <summary>How the virus scan ended.</summary>
    public VirusOutcome VirusOutcome { get; private set; }

    /// <summary>Why nobody scanned it; empty when it was scanned.</summary>
    public string VirusDetail { get; private set; } = "";

    /// <summary>Account of the person who gave it in; null for the platform itself.</summary>
    public Guid? UploadedById { get; private set; }

    /// <summary>Name of who gave it in.</summary>
    public string UploadedByName { get; private set; } = "";

    /// <summary>When it was given in.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>The file it is a cleaned copy of (原件); null for one that was given in.</summary>
    public Guid? CleanedFromId { get; private set; }

    /// <summary>
    /// True when it was given in to be checked before release and for nothing else (仅供检查); such files go when their time is over.
    /// </summary>
    public bool IsForCheckOnly { get; private set; }

    /// <summary>Something else needs the file from now on, so that it stays when the check's time is over.</summary>
    public void Hold() => IsForCheckOnly = false;

    /// <summary>How the audit names this file.</summary>
    public AuditSubject Subject => new(nameof(StoredFile), Id, Name);

    // People put identity numbers into names, and names stand in lists and in the audit. No system has a wide asterisk as a joker.
    internal static string NameToKeep(string name) =>
        SafeFileName.Clean(PersonalData.MaskAll(SafeFileName.Clean(name)).Replace('*', '＊'));
}

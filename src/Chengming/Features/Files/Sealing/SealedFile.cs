using Chengming.Actions;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Files.Virus;
using Chengming.Law;

namespace Chengming.Features.Files.Sealing;

/// <summary>
/// A file that is kept encrypted (加密文件): scans of identity papers and the like. In the store lie its encrypted bytes under their own hash;
/// its key and its name stand in the database, sealed by the key ring, so that neither store nor backup shows anything without the keys.
/// </summary>
[Term("加密文件")]
public sealed class SealedFile
{
    private SealedFile() { }

    internal SealedFile(SealedFileParts parts, Guid agencyId, ReceivedFile received, Actor by, DateTimeOffset at)
    {
        (Id, AgencyId) = (parts.Id, agencyId);
        (Key, Name, Hash, PlainHash, Length) = (parts.Key, parts.Name, parts.Hash, parts.PlainHash, parts.Length);
        KindId = received.Kind.Id;
        VirusOutcome = received.Virus.Outcome;
        (AddedById, AddedByName, AddedAt) = (by.AccountId, by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency it belongs to.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Its key, sealed by the key ring; empty when its content was destroyed.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The name it was given in under, sealed as well, because people put names into names; empty when it was destroyed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Short name of its kind.</summary>
    public string KindId { get; private set; } = "";

    /// <summary>What it is by its bytes.</summary>
    public FileKind Kind => FileKinds.WithId(KindId);

    /// <summary>The SHA-256 of the encrypted bytes: their name in the store.</summary>
    public ContentHash Hash { get; private set; }

    /// <summary>The SHA-256 of the bytes that were given in, by which anybody who has them can tell that they are the same.</summary>
    public ContentHash PlainHash { get; private set; }

    /// <summary>How many bytes were given in.</summary>
    public long Length { get; private set; }

    /// <summary>How the virus scan ended.</summary>
    public VirusOutcome VirusOutcome { get; private set; }

    /// <summary>Account of the person who gave it in; null for an applicant online and the platform itself.</summary>
    public Guid? AddedById { get; private set; }

    /// <summary>Name of who gave it in.</summary>
    public string AddedByName { get; private set; } = "";

    /// <summary>When it was given in.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>True when its content was destroyed: nobody can open it any more, from a later backup either.</summary>
    public bool IsDestroyed => Key.Length == 0;

    internal static string KeyPlaceOf(Guid id) => $"SealedFile.Key:{id}";

    internal static string NamePlaceOf(Guid id) => $"SealedFile.Name:{id}";

    internal static string PlaceOf(Guid id) => $"SealedFile:{id}";

    internal void Destroy() => (Key, Name) = ("", "");
}

/// <summary>What sealing a file gave.</summary>
internal sealed record SealedFileParts(
    Guid Id,
    string Key,
    string Name,
    ContentHash Hash,
    ContentHash PlainHash,
    long Length
);

using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Features.Audit;

namespace Chengming.Features.Operations.Backups;

/// <summary>What a backup holds (备份清单), last entry of the archive: <c>manifest.json</c>.</summary>
/// <param name="Format">Version of the archive's layout.</param>
/// <param name="CreatedAt">The moment whose state the backup shows.</param>
/// <param name="Provider">Database it was taken from; it can be restored into either.</param>
/// <param name="Schema">Names of the migrations the database had, oldest first.</param>
/// <param name="HasKeys">True when the keys are in it: whoever has the file can then read everything.</param>
/// <param name="AuditSequence">Number of the newest audit record.</param>
/// <param name="AuditHash">Its digest, the anchor of the chain.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Entries">Every other entry with its digest.</param>
internal sealed record BackupManifest(
    int Format,
    DateTimeOffset CreatedAt,
    string Provider,
    IReadOnlyList<string> Schema,
    bool HasKeys,
    long AuditSequence,
    string AuditHash,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyList<BackupEntry> Entries
)
{
    public const int CurrentFormat = 1;
    public const string EntryName = "manifest.json";
    public const string TablesFolder = "tables/";
    public const string FilesFolder = "files/";
    public const string KeysFolder = "keys/";

    private static readonly JsonSerializerOptions Json = new(AuditDetails.Json)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, Json);

    /// <exception cref="JsonException">Not a manifest.</exception>
    public static BackupManifest Read(Stream stream) =>
        JsonSerializer.Deserialize<BackupManifest>(stream, Json) ?? throw new JsonException("Not a manifest.");
}

/// <summary>A table in a backup: one JSON array a row, in the order of the columns.</summary>
internal sealed record BackupTable(string Name, long Rows, IReadOnlyList<BackupColumn> Columns)
{
    /// <summary>The entry that holds the rows.</summary>
    [JsonIgnore]
    public string EntryName => $"{BackupManifest.TablesFolder}{Name}.ndjson";
}

/// <summary>A column in a backup.</summary>
internal sealed record BackupColumn(string Name, PortableKind Kind);

/// <summary>An entry of the archive.</summary>
internal sealed record BackupEntry(string Name, long Length, string Sha256);

using System.Security.Cryptography;
using Chengming.Data.Protection.Suites;
using Chengming.Law;

namespace Chengming.Data.Protection.Keys;

/// <summary>
/// The keys of personal data (密钥环), in a file outside the database. One is current; older ones stay for reading. A change
/// by another process (the command line beside the server) is seen at once.
/// </summary>
[Term("密钥环")]
public sealed class KeyRing
{
    /// <summary>The name of the file in the folder of keys.</summary>
    public const string FileName = "personal-data-keys.json";

    private readonly KeyFile<RingContent> file;
    private readonly TimeProvider clock;
    private volatile Reading reading;

    private KeyRing(KeyFile<RingContent> file, TimeProvider clock)
    {
        this.file = file;
        this.clock = clock;
        reading = Read();
    }

    /// <summary>Every key, the oldest first, retired ones too.</summary>
    public IReadOnlyList<RingEntry> Keys
    {
        get
        {
            var content = Content;

            return
            [
                .. content.Keys.Select(k => new RingEntry(
                    k.Id,
                    k.CreatedAt,
                    CipherSuite.Of(k.Suite),
                    k.Id == content.Current,
                    k.RetiredAt
                )),
            ];
        }
    }

    /// <summary>The key that encrypts new values.</summary>
    public RingEntry Current => Keys.Single(k => k.IsCurrent);

    /// <summary>Whether others than the owner of the file may read it.</summary>
    public bool OthersCanRead => file.OthersCanRead;

    internal RingKey CurrentKey => Content.CurrentKey;

    internal FingerprintKey FingerprintKey => Content.Fingerprint;

    private RingContent Content => (reading.Stamp == file.Stamp ? reading : reading = Read()).Content;

    /// <summary>Whether the folder holds a key ring.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>The ring of a platform that has data.</summary>
    /// <exception cref="KeyFileException">The file is missing or damaged.</exception>
    public static KeyRing Open(string folder, TimeProvider clock) => new(FileIn(folder), clock);

    /// <summary>
    /// The ring of a platform that has no data yet: made now with a first key, unless somebody else just made it. Its
    /// fingerprints use the digest of <paramref name="suite"/> for good.
    /// </summary>
    public static KeyRing ForNewPlatform(string folder, CipherSuite suite, TimeProvider clock)
    {
        RequireAvailable(suite);
        var newFile = FileIn(folder);
        newFile.CreateIfAbsent(() =>
        {
            var key = RingKey.New(suite, clock.GetUtcNow());
            var fingerprint = new FingerprintKey(suite.Digest.Code, RandomNumberGenerator.GetBytes(RingKey.Length));

            return new RingContent(key.Id, fingerprint, [key]);
        });

        return new KeyRing(newFile, clock);
    }

    /// <summary>Adds a key and makes it current; the others stay for reading.</summary>
    public RingEntry Rotate(CipherSuite suite)
    {
        RequireAvailable(suite);
        var key = RingKey.New(suite, clock.GetUtcNow());
        Change(c => c with { Current = key.Id, Keys = [.. c.Keys, key] });

        return Keys.Single(k => k.Id == key.Id);
    }

    /// <summary>Destroys an old key; nothing that it encrypted can be read again, copies in backups included.</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="ciphersLeft">How many values still begin with its <see cref="RingEntry.CipherPrefix"/>, counted over every column.</param>
    /// <exception cref="InvalidOperationException">It is current, or values still need it.</exception>
    public void Retire(string keyId, long ciphersLeft)
    {
        if (ciphersLeft != 0)
        {
            throw new InvalidOperationException(
                $"仍有 {ciphersLeft} 项内容使用密钥 {keyId} 加密，重新加密后才能销毁它。"
            );
        }

        Change(c =>
        {
            if (keyId == c.Current)
            {
                throw new InvalidOperationException($"密钥 {keyId} 是当前密钥，更换后才能销毁。");
            }

            var old = c.Keys.SingleOrDefault(k => k.Id == keyId && k.Key is not null);
            if (old is null)
            {
                throw new InvalidOperationException($"没有密钥 {keyId}，或者它已经销毁。");
            }

            return c with
            {
                Keys = [.. c.Keys.Select(k => k == old ? k with { Key = null, RetiredAt = clock.GetUtcNow() } : k)],
            };
        });
    }

    internal RingKey? Find(string keyId) => Content.Keys.SingleOrDefault(k => k.Id == keyId);

    private static KeyFile<RingContent> FileIn(string folder) =>
        new(Path.Combine(folder, FileName), "个人信息密钥文件");

    private static void RequireAvailable(CipherSuite suite)
    {
        if (suite.Problem is { } problem)
        {
            throw new OpenSsl.OpenSslMissingException(problem);
        }
    }

    private void Change(Func<RingContent, RingContent> change)
    {
        file.Change(change);
        reading = Read();
    }

    private Reading Read()
    {
        // The stamp first: a change between the two is then seen at the next use.
        var stamp = file.Stamp;
        var content = file.Read();

        return content.IsSound ? new Reading(stamp, content) : throw file.Damaged(null);
    }

    private sealed record Reading((DateTime At, long Length) Stamp, RingContent Content);
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Chengming.Data;
using Chengming.Law;

namespace Chengming.Features.Files.Storing;

/// <summary>
/// Files in a folder under the hash of their bytes, <c>ab/cd/abcd…</c>: the same bytes lie there once, and a name can only ever mean
/// one content. A file appears under its hash complete and on disk, or not at all, whenever the process is killed.
/// </summary>
[Term("文件库")]
public sealed class FolderFileStore(string folder)
{
    private const int BufferBytes = 1 << 17;
    private const string UnfinishedFolder = "unfinished";
    private const string AsideFolder = "aside";

    private readonly string root = Path.GetFullPath(folder);

    /// <summary>Puts bytes into the store.</summary>
    /// <param name="content">Read to its end, once.</param>
    /// <param name="longest">Most bytes; the first one above stops the reading.</param>
    /// <param name="cancel">Stops the reading; nothing is kept then.</param>
    /// <exception cref="ContentTooLongException">There are more bytes than allowed; nothing was kept.</exception>
    public async Task<StoredContent> SaveAsync(Stream content, long longest, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(longest);
        var unfinished = NewUnfinished();
        try
        {
            var (hash, length) = await WriteAsync(content, unfinished, longest, cancel);
            return new StoredContent(hash, length, Place(unfinished, hash, length));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>True when the store holds bytes of this hash.</summary>
    public bool Exists(ContentHash hash) => File.Exists(PathOf(hash));

    /// <summary>The bytes, as they lie there.</summary>
    /// <exception cref="FileNotFoundException">The store does not hold them.</exception>
    public Stream Open(ContentHash hash)
    {
        var path = PathOf(hash);
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes, true)
            : throw new FileNotFoundException($"The store holds no content {hash}.");
    }

    /// <summary>The bytes, after they were read through and found to be those that were put there.</summary>
    /// <exception cref="FileNotFoundException">The store does not hold them.</exception>
    /// <exception cref="DamagedContentException">They have changed.</exception>
    public async Task<Stream> OpenVerifiedAsync(ContentHash hash, CancellationToken cancel = default)
    {
        var opened = Open(hash);
        try
        {
            if (!await MatchesAsync(opened, hash, cancel))
            {
                throw new DamagedContentException(hash);
            }

            opened.Position = 0;
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>All bytes in memory, found to be those that were put there.</summary>
    /// <exception cref="FileNotFoundException">The store does not hold them.</exception>
    /// <exception cref="DamagedContentException">They have changed.</exception>
    public async Task<byte[]> ReadAsync(ContentHash hash, CancellationToken cancel = default)
    {
        await using var content = Open(hash);
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancel);
        return ContentHash.Of(SHA256.HashData(bytes)) == hash ? bytes : throw new DamagedContentException(hash);
    }

    /// <summary>
    /// Takes bytes out of the store unless somebody needs them; true when they are gone. They are set aside first and asked for then: who
    /// enters them meanwhile is either seen here, or sees that they are missing and puts them there again.
    /// </summary>
    public async Task<bool> RemoveUnlessNeededAsync(ContentHash hash, Func<Task<bool>> isNeeded)
    {
        var path = PathOf(hash);
        var aside = Path.Combine(Directory.CreateDirectory(Path.Combine(root, AsideFolder)).FullName, hash.Value);
        if (File.Exists(path))
        {
            File.Move(path, aside, overwrite: true);
        }

        if (!File.Exists(aside))
        {
            return false;
        }

        var isGone = false;
        try
        {
            isGone = !await isNeeded();
            return isGone;
        }
        finally
        {
            if (isGone)
            {
                File.Delete(aside);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(aside, path, overwrite: true);
            }

            FolderFlush.ToDisk(Path.GetDirectoryName(aside)!);
            FolderFlush.ToDisk(Path.GetDirectoryName(path)!);
        }
    }

    /// <summary>The hashes of all that is stored, in no order, so many at a time; a folder is looked into when its turn comes.</summary>
    public IEnumerable<IReadOnlyList<ContentHash>> Batches(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return All().Chunk(size);
    }

    /// <summary>Reads everything that is stored and returns what is no longer as it was.</summary>
    public async IAsyncEnumerable<ContentHash> DamagedAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var hash in All())
        {
            cancel.ThrowIfCancellationRequested();
            if (Exists(hash))
            {
                await using var content = Open(hash);
                if (!await MatchesAsync(content, hash, cancel))
                {
                    yield return hash;
                }
            }
        }
    }

    /// <summary>Deletes what killed processes left half written before a moment, and says how many files that were.</summary>
    public int RemoveUnfinished(DateTimeOffset before)
    {
        var place = new DirectoryInfo(Path.Combine(root, UnfinishedFolder));
        var old = place.Exists ? place.GetFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime).ToList() : [];
        old.ForEach(f => f.Delete());
        return old.Count;
    }

    private static async Task<(ContentHash Hash, long Length)> WriteAsync(
        Stream content,
        string path,
        long longest,
        CancellationToken cancel
    )
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        var length = 0L;
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, true);
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferBytes), cancel)) > 0)
            {
                length += read;
                if (length > longest)
                {
                    throw new ContentTooLongException(longest);
                }

                sha256.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            // To the disk, not only to the system: the name given below must never stand for less than all bytes.
            file.Flush(flushToDisk: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return (ContentHash.Of(sha256.GetHashAndReset()), length);
    }

    private static async Task<bool> MatchesAsync(Stream content, ContentHash hash, CancellationToken cancel) =>
        ContentHash.Of(await SHA256.HashDataAsync(content, cancel)) == hash;

    private string NewUnfinished()
    {
        var place = Directory.CreateDirectory(Path.Combine(root, UnfinishedFolder)).FullName;
        return Path.Combine(place, Guid.NewGuid().ToString("N"));
    }

    /// <summary>Gives the finished file its name. Another writer may be faster with the same bytes; a shorter file of that name is damage and is replaced.</summary>
    private bool Place(string unfinished, ContentHash hash, long length)
    {
        var path = PathOf(hash);
        if (new FileInfo(path) is { Exists: true } there && there.Length == length)
        {
            return false;
        }

        var home = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(home);
        File.Move(unfinished, path, overwrite: true);
        FolderFlush.ToDisk(home);
        FolderFlush.ToDisk(Path.GetDirectoryName(home)!);
        FolderFlush.ToDisk(root);
        return true;
    }

    private string PathOf(ContentHash hash) => Path.Combine(root, hash.Value[..2], hash.Value[2..4], hash.Value);

    private IEnumerable<ContentHash> All()
    {
        if (!Directory.Exists(root))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (ContentHash.TryParse(Path.GetFileName(path), out var hash) && PathOf(hash) == path)
            {
                yield return hash;
            }
        }
    }
}

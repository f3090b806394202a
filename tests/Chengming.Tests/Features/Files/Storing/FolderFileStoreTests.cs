using System.Security.Cryptography;
using System.Text;
using Chengming.Features.Files.Storing;

namespace Chengming.Tests.Features.Files.Storing;

public sealed class FolderFileStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("file-store");
    private readonly FolderFileStore store;

    public FolderFileStoreTests() => store = new FolderFileStore(folder.FullName);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Save_Bytes_LieUnderTheirSha256()
    {
        // SHA-256 of "abc", FIPS 180-2 appendix B.1.
        const string Hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        var stored = await Save("abc");

        Assert.Equal(new StoredContent(ContentHash.Parse(Hash), 3, WasNew: true), stored);
        Assert.True(File.Exists(Path.Combine(folder.FullName, "ba", "78", Hash)));
        Assert.Equal("abc", await Read(stored.Hash));
    }

    [Fact]
    public async Task Save_SameBytesTwice_AreStoredOnce()
    {
        await Save("甲");
        var again = await Save("甲");

        Assert.False(again.WasNew);
        Assert.Single(AllFiles());
    }

    [Fact]
    public async Task Save_SameBytesAtTheSameTime_AreStoredOnce()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Save(new string('乙', 50_000))));

        Assert.Single(stored.Select(s => s.Hash).Distinct());
        Assert.Single(AllFiles());
    }

    [Fact]
    public async Task Save_OneByteTooMany_KeepsNothing()
    {
        var tooLong = await Assert.ThrowsAsync<ContentTooLongException>(() => Save("12345", longest: 4));
        await Save("1234", longest: 4);

        Assert.Equal(4, tooLong.Longest);
        Assert.Single(AllFiles());
    }

    [Fact]
    public async Task Save_EndlessStream_StopsAtTheLimit()
    {
        await using var endless = new EndlessStream();

        await Assert.ThrowsAsync<ContentTooLongException>(() => store.SaveAsync(endless, 1 << 20, Cancel));

        Assert.InRange(endless.BytesRead, 1 << 20, 2 << 20);
        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task Save_StreamThatBreaks_KeepsNothing()
    {
        await using var breaking = new BreakingStream(new byte[300_000]);

        await Assert.ThrowsAsync<IOException>(() => store.SaveAsync(breaking, long.MaxValue, Cancel));

        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task Save_WhileUnderWay_ShowsNothingUnderTheHash()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var seen = -1;
        await using var watched = new BreakingStream(bytes, atEnd: () => seen = store.Batches(10).Count());

        var stored = await store.SaveAsync(watched, long.MaxValue, Cancel);

        Assert.Equal(0, seen);
        Assert.True(store.Exists(stored.Hash));
    }

    [Fact]
    public async Task RemoveUnfinished_LeftByAKilledProcess_AreRemovedOnceOld()
    {
        var stored = await Save("abc");
        var left = Path.Combine(folder.FullName, "unfinished", Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(left, "half", Cancel);
        var written = new DateTimeOffset(File.GetLastWriteTimeUtc(left), TimeSpan.Zero);

        Assert.Equal(0, store.RemoveUnfinished(written.AddHours(-1)));
        Assert.Equal([stored.Hash], store.Batches(10).Single());
        Assert.Equal(1, store.RemoveUnfinished(written.AddHours(1)));
        Assert.Single(AllFiles());
    }

    [Fact]
    public async Task Open_NotStored_Throws()
    {
        var unknown = ContentHash.Of(SHA256.HashData("nobody"u8));

        Assert.False(store.Exists(unknown));
        Assert.Throws<FileNotFoundException>(() => store.Open(unknown));
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.OpenVerifiedAsync(unknown, Cancel));
    }

    [Fact]
    public async Task OpenVerified_BytesChanged_Refuses()
    {
        var good = await Save("good");
        var bad = await Save("evil");
        await File.WriteAllTextAsync(PathOf(bad.Hash), "eviL", Cancel);

        await using var opened = await store.OpenVerifiedAsync(good.Hash, Cancel);
        var refused = await Assert.ThrowsAsync<DamagedContentException>(() =>
            store.OpenVerifiedAsync(bad.Hash, Cancel)
        );

        Assert.Equal("good", await new StreamReader(opened).ReadToEndAsync(Cancel));
        Assert.Equal(bad.Hash, refused.Hash);
    }

    [Fact]
    public async Task Damaged_OneOfMany_IsNamed()
    {
        var all = new List<StoredContent>();
        for (var i = 0; i < 20; i++)
        {
            all.Add(await Save($"file {i}"));
        }

        await File.AppendAllTextAsync(PathOf(all[7].Hash), "x", Cancel);

        var damaged = new List<ContentHash>();
        await foreach (var hash in store.DamagedAsync(Cancel))
        {
            damaged.Add(hash);
        }

        Assert.Equal([all[7].Hash], damaged);
    }

    [Fact]
    public async Task Save_OverATornFile_MendsIt()
    {
        var stored = await Save("whole");
        await File.WriteAllTextAsync(PathOf(stored.Hash), "who", Cancel);

        await Save("whole");

        Assert.Equal("whole", await Read(stored.Hash));
    }

    [Fact]
    public async Task Remove_WhatNobodyNeeds_IsGone()
    {
        var stored = await Save("abc");

        Assert.True(await store.RemoveUnlessNeededAsync(stored.Hash, () => Task.FromResult(false)));
        Assert.False(store.Exists(stored.Hash));
        Assert.False(await store.RemoveUnlessNeededAsync(stored.Hash, () => Task.FromResult(false)));
    }

    [Fact]
    public async Task Remove_WhatSomebodyNeeds_Stays()
    {
        var stored = await Save("abc");

        Assert.False(await store.RemoveUnlessNeededAsync(stored.Hash, () => Task.FromResult(true)));
        Assert.Equal("abc", await Read(stored.Hash));
    }

    [Fact]
    public async Task Remove_NobodyCanSayWhetherItIsNeeded_Stays()
    {
        var stored = await Save("abc");

        await Assert.ThrowsAsync<TimeoutException>(() =>
            store.RemoveUnlessNeededAsync(stored.Hash, () => throw new TimeoutException())
        );

        Assert.Equal("abc", await Read(stored.Hash));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Remove_SavedAgainMeanwhile_Stays(bool isNeeded)
    {
        var stored = await Save("abc");

        await store.RemoveUnlessNeededAsync(
            stored.Hash,
            async () =>
            {
                await Save("abc");
                return isNeeded;
            }
        );

        Assert.Equal("abc", await Read(stored.Hash));
    }

    [Fact]
    public async Task Batches_ManyFiles_AreBoundedAndComplete()
    {
        var saved = new HashSet<ContentHash>();
        for (var i = 0; i < 25; i++)
        {
            saved.Add((await Save($"file {i}")).Hash);
        }

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "note.txt"), "no content", Cancel);

        var batches = store.Batches(10).ToList();

        Assert.Equal([10, 10, 5], batches.Select(b => b.Count));
        Assert.True(saved.SetEquals(batches.SelectMany(b => b)));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ba7816bf")]
    [InlineData(null)]
    public void TryParse_NoHash_IsRefused(string? text) => Assert.False(ContentHash.TryParse(text, out _));

    private Task<StoredContent> Save(string text, long longest = long.MaxValue) =>
        store.SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), longest, Cancel);

    private async Task<string> Read(ContentHash hash)
    {
        using var reader = new StreamReader(store.Open(hash));
        return await reader.ReadToEndAsync(Cancel);
    }

    private string PathOf(ContentHash hash) =>
        Path.Combine(folder.FullName, hash.Value[..2], hash.Value[2..4], hash.Value);

    private IEnumerable<string> AllFiles() =>
        folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Name);

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            BytesRead += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }

    /// <summary>Calls back at its end, or breaks there.</summary>
    private sealed class BreakingStream(byte[] bytes, Action? atEnd = null) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length)
            {
                (atEnd ?? throw new IOException("The connection broke."))();
            }

            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}

using System.IO.Compression;
using Chengming.Features.Requests.Archive.Binding;

namespace Chengming.Tests.Features.Requests.Archive;

/// <summary>A ZIP that is written as it goes is whole, or none.</summary>
public sealed class StreamedZipTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Completed_IsRead_PartByPart()
    {
        using var output = new MemoryStream();
        await using (var zip = new StreamedZip(output))
        {
            await zip.AddAsync("一.txt", At, new MemoryStream("one"u8.ToArray()), Cancel);
            await zip.AddAsync("空.txt", At, new MemoryStream(), Cancel);
            await zip.CompleteAsync(Cancel);
        }

        await using var read = new ZipArchive(output);
        Assert.Equal([("一.txt", 3L), ("空.txt", 0L)], read.Entries.Select(e => (e.FullName, e.Length)));
    }

    [Fact]
    public async Task BrokenOff_IsNoZip()
    {
        using var output = new MemoryStream();
        await using (var zip = new StreamedZip(output))
        {
            await zip.AddAsync("一.txt", At, new MemoryStream("one"u8.ToArray()), Cancel);
        }

        Assert.True(output.Length > 0);
        Assert.Throws<InvalidDataException>(() => new ZipArchive(output));
    }

    [Fact]
    public async Task AddAsync_ToWhatRefusesToBlock_NeverBlocks()
    {
        await using var output = new AsynchronousOnly();
        await using var zip = new StreamedZip(output);

        var digest = await zip.AddAsync("一.bin", At, new MemoryStream(new byte[300_000]), Cancel);
        await zip.CompleteAsync(Cancel);

        // sha256sum of 300,000 bytes of zero.
        Assert.Equal("886715e4051e827f4fe215df3053af3f85ad0d352db2c829c7487af6d78efe30", digest);
        Assert.True(output.Written > 0);
    }

    private sealed class AsynchronousOnly : MemoryStream
    {
        public long Written { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException();

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}

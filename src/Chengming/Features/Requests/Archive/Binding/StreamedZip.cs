using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Chengming.Time;

namespace Chengming.Features.Requests.Archive.Binding;

/// <summary>
/// A ZIP that is written as it goes (边写边发的压缩包), in memory that does not grow with it. It ends as a ZIP only when it is completed: broken off in the middle
/// it has no list of its parts, so that nobody takes half of it for the whole.
/// </summary>
internal sealed class StreamedZip : IAsyncDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly LateStream late;
    private readonly ZipArchive archive;

    /// <summary>Begins it.</summary>
    /// <param name="output">Where it goes; need not be seekable and stays open.</param>
    public StreamedZip(Stream output)
    {
        late = new LateStream(output);
        archive = new ZipArchive(late, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Adds one part; returns its SHA-256.</summary>
    public async Task<string> AddAsync(string name, DateTimeOffset at, Stream content, CancellationToken cancel)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at.ToOffset(ChinaTime.Offset);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var part = await entry.OpenAsync(cancel);
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferBytes), cancel)) > 0)
            {
                sha256.AppendData(buffer, 0, read);
                await part.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        await late.FlushAsync(cancel);
        return Convert.ToHexStringLower(sha256.GetHashAndReset());
    }

    /// <summary>Writes the list of the parts: now it is whole.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        await archive.DisposeAsync();
        await late.FlushAsync(cancel);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // After CompleteAsync there is nothing left; before it, whatever the archive still writes goes nowhere.
        late.IsOver = true;
        await archive.DisposeAsync();
    }

    /// <summary>The end of a part is written synchronously, which an answer to a browser refuses: those few bytes wait for the next asynchronous write.</summary>
    private sealed class LateStream(Stream output) : Stream
    {
        private readonly MemoryStream waiting = new();

        public bool IsOver { get; set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!IsOver)
            {
                waiting.Write(buffer);
            }
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (!IsOver)
            {
                await FlushAsync(cancellationToken);
                await output.WriteAsync(buffer, cancellationToken);
            }
        }

        public override void Flush() { }

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            if (waiting.Length > 0 && !IsOver)
            {
                await output.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellationToken);
                waiting.SetLength(0);
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

namespace Chengming.Data.Protection.Contents;

/// <summary>Bytes that are made piece by piece and read once from the beginning to the end.</summary>
public abstract class PieceStream : Stream
{
    private ReadOnlyMemory<byte> piece;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (piece.IsEmpty)
        {
            if (await NextAsync(cancellationToken) is not { } next)
            {
                return 0;
            }

            piece = next;
        }

        var count = Math.Min(buffer.Length, piece.Length);
        piece[..count].CopyTo(buffer);
        piece = piece[count..];
        return count;
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Contents are opened asynchronously.");

    /// <inheritdoc />
    public override void Flush() { }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The next piece, which may be empty; null after the last.</summary>
    private protected abstract ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancel);
}

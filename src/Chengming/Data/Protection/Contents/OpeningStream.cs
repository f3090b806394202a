using System.Buffers.Binary;

namespace Chengming.Data.Protection.Contents;

/// <summary>Stored bytes as they were given in. A piece that was changed, moved or taken away ends the reading with an exception.</summary>
internal sealed class OpeningStream(Stream stored, ContentKey key, string place) : PieceStream
{
    private byte[]? ahead;
    private long number;
    private bool isOver;

    private protected override async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancel)
    {
        if (isOver)
        {
            return null;
        }

        var current = ahead ?? await ReadPieceAsync(cancel) ?? throw Changed();
        ahead = await ReadPieceAsync(cancel);
        isOver = ahead is null;
        return key.Suite.Open(key.Key, current, Pieces.Bound(place, number++, isOver)) ?? throw Changed();
    }

    private async Task<byte[]?> ReadPieceAsync(CancellationToken cancel)
    {
        var length = new byte[sizeof(int)];
        var count = await stored.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, cancel);
        if (count == 0)
        {
            return null;
        }

        if (
            count < length.Length
            || BinaryPrimitives.ReadInt32BigEndian(length) is not (> 0 and <= Pieces.LongestSealed and var size)
        )
        {
            throw Changed();
        }

        var piece = new byte[size];
        return await stored.ReadAtLeastAsync(piece, size, throwOnEndOfStream: false, cancel) == size
            ? piece
            : throw Changed();
    }

    private CannotRevealException Changed() => new($"{place}：内容被改动或截断过，或者原属于另一处。");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stored.Dispose();
        }

        base.Dispose(disposing);
    }

    public override async ValueTask DisposeAsync()
    {
        await stored.DisposeAsync();
        await base.DisposeAsync();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Chengming.Data.Protection.Contents;

/// <summary>Plain bytes as they are to be stored; takes their digest and length on the way.</summary>
public sealed class SealingStream : PieceStream
{
    private readonly Stream plain;
    private readonly ContentKey key;
    private readonly string place;
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[]? ahead;
    private long number;
    private bool isOver;

    internal SealingStream(Stream plain, ContentKey key, string place) =>
        (this.plain, this.key, this.place) = (plain, key, place);

    /// <summary>How many plain bytes were read.</summary>
    public long PlainLength { get; private set; }

    /// <summary>The SHA-256 of the plain bytes; to be asked once, when all were read.</summary>
    public byte[] PlainDigest() => digest.GetHashAndReset();

    private protected override async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancel)
    {
        if (isOver)
        {
            return null;
        }

        var current = ahead ?? await ReadPieceAsync(cancel);
        ahead = current.Length < Pieces.Length ? [] : await ReadPieceAsync(cancel);
        isOver = ahead.Length == 0;
        var cipher = key.Suite.Seal(key.Key, current, Pieces.Bound(place, number++, isOver));
        CryptographicOperations.ZeroMemory(current);
        var piece = new byte[sizeof(int) + cipher.Length];
        BinaryPrimitives.WriteInt32BigEndian(piece, cipher.Length);
        cipher.CopyTo(piece, sizeof(int));
        return piece;
    }

    private async Task<byte[]> ReadPieceAsync(CancellationToken cancel)
    {
        var piece = new byte[Pieces.Length];
        var count = await plain.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancel);
        digest.AppendData(piece, 0, count);
        PlainLength += count;
        return count == piece.Length ? piece : piece[..count];
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            digest.Dispose();
        }

        base.Dispose(disposing);
    }
}

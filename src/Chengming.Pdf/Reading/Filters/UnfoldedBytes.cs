using System.Buffers;
using Chengming.Pdf.Reading.Files;

namespace Chengming.Pdf.Reading.Filters;

/// <summary>A growing buffer that stops at the document's allowance.</summary>
internal struct UnfoldedBytes(Allowance allowance, int expected)
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(expected, 256));
    private int length;

    public readonly ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Free room of at least this size, to be followed by <see cref="Advance"/>.</summary>
    public Span<byte> Room(int size)
    {
        if (buffer.Length - length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + size));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(length);
    }

    public void Advance(int count)
    {
        allowance.TakeBytes(count);
        length += count;
    }

    public void Add(byte b)
    {
        Room(1)[0] = b;
        Advance(1);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>The bytes in an array of their own; the buffer goes back.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        var result = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
        return result;
    }
}

using Chengming.Pdf.Reading.Files;

namespace Chengming.Pdf.Reading.Filters;

/// <summary>LZWDecode: codes of 9 to 12 bits, clear 256, end 257 (ISO 32000-1, 7.4.4).</summary>
internal static class Lzw
{
    private const int Clear = 256;
    private const int End = 257;
    private const int TableSize = 4096;

    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> data, bool earlyChange, Allowance allowance)
    {
        var output = new UnfoldedBytes(allowance, data.Length * 2);

        // Each code stands for a stretch of what was already written.
        var starts = new int[TableSize];
        var lengths = new int[TableSize];
        var next = End + 1;
        var bits = 9;
        var held = 0u;
        var heldBits = 0;
        var previousStart = -1;
        var previousLength = 0;
        Span<byte> single = stackalloc byte[1];
        foreach (var b in data)
        {
            held = (held << 8) | b;
            heldBits += 8;
            if (heldBits < bits)
            {
                continue;
            }

            heldBits -= bits;
            var code = (int)(held >> heldBits) & ((1 << bits) - 1);
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                next = End + 1;
                bits = 9;
                previousStart = -1;
                continue;
            }

            if (code > next || (code == next && previousStart < 0))
            {
                break;
            }

            var start = output.Written.Length;
            if (code < Clear)
            {
                single[0] = (byte)code;
                output.Add(single);
            }
            else if (code < next)
            {
                Repeat(ref output, starts[code], lengths[code]);
            }
            else
            {
                Repeat(ref output, previousStart, previousLength);
                single[0] = output.Written[previousStart];
                output.Add(single);
            }

            if (previousStart >= 0 && next < TableSize)
            {
                // The previous stretch and the first byte of this one lie one behind the other.
                starts[next] = previousStart;
                lengths[next] = previousLength + 1;
                next++;
            }

            previousStart = start;
            previousLength = output.Written.Length - start;
            bits = (next + (earlyChange ? 1 : 0)) switch
            {
                >= 2048 => 12,
                >= 1024 => 11,
                >= 512 => 10,
                _ => 9,
            };
        }

        return output.Finish();
    }

    private static void Repeat(ref UnfoldedBytes output, int start, int length)
    {
        var room = output.Room(length);
        output.Written.Slice(start, length).CopyTo(room);
        output.Advance(length);
    }
}

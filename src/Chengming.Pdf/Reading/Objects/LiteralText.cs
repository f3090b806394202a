using System.Buffers;

namespace Chengming.Pdf.Reading.Objects;

/// <summary>The two notations of strings (ISO 32000-1, 7.3.4).</summary>
internal static class LiteralText
{
    /// <summary>Reads a bracketed string from behind its opening bracket to behind its closing one.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> data, ref int position)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        var open = 1;
        while (position < data.Length)
        {
            var b = data[position++];
            switch (b)
            {
                case (byte)'(':
                    open++;
                    break;
                case (byte)')' when --open == 0:
                    return buffer.WrittenSpan.ToArray();
                case (byte)'\\':
                    if (Escaped(data, ref position) is not { } escaped)
                    {
                        continue;
                    }

                    b = escaped;
                    break;
                case (byte)'\r':
                    SkipLineFeed(data, ref position);
                    b = (byte)'\n';
                    break;
            }

            buffer.GetSpan(1)[0] = b;
            buffer.Advance(1);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] FromHex(ReadOnlySpan<byte> digits)
    {
        var bytes = new byte[(digits.Length + 1) / 2];
        var count = 0;
        foreach (var digit in digits)
        {
            var value = Characters.Hex(digit);
            if (value >= 0)
            {
                bytes[count / 2] |= (byte)(count % 2 == 0 ? value << 4 : value);
                count++;
            }
        }

        var length = (count + 1) / 2;
        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary>The byte an escape stands for, or null for an escaped line break, which stands for nothing.</summary>
    private static byte? Escaped(ReadOnlySpan<byte> data, ref int position)
    {
        if (position >= data.Length)
        {
            return null;
        }

        var b = data[position++];
        switch (b)
        {
            case (byte)'n':
                return (byte)'\n';
            case (byte)'r':
                return (byte)'\r';
            case (byte)'t':
                return (byte)'\t';
            case (byte)'b':
                return (byte)'\b';
            case (byte)'f':
                return (byte)'\f';
            case (byte)'\n':
                return null;
            case (byte)'\r':
                SkipLineFeed(data, ref position);
                return null;
            case >= (byte)'0' and <= (byte)'7':
                var value = b - '0';
                for (var i = 0; i < 2 && position < data.Length && data[position] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    value = (value * 8) + (data[position++] - '0');
                }

                return (byte)value;
            default:
                return b;
        }
    }

    private static void SkipLineFeed(ReadOnlySpan<byte> data, ref int position)
    {
        if (position < data.Length && data[position] == '\n')
        {
            position++;
        }
    }
}

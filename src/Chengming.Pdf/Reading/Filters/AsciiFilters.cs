using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Filters;

/// <summary>ASCIIHexDecode and ASCII85Decode.</summary>
internal static class AsciiFilters
{
    public static ReadOnlyMemory<byte> DecodeHex(ReadOnlySpan<byte> data, Allowance allowance)
    {
        var end = data.IndexOf((byte)'>');
        var digits = end < 0 ? data : data[..end];
        allowance.TakeBytes(digits.Length / 2);
        return LiteralText.FromHex(digits);
    }

    public static ReadOnlyMemory<byte> DecodeBase85(ReadOnlySpan<byte> data, Allowance allowance)
    {
        var output = new UnfoldedBytes(allowance, data.Length);
        var group = 0u;
        var count = 0;
        foreach (var b in data)
        {
            if (b == '~')
            {
                break;
            }

            if (b == 'z' && count == 0)
            {
                output.Add([0, 0, 0, 0]);
                continue;
            }

            if (b is < (byte)'!' or > (byte)'u')
            {
                continue;
            }

            group = unchecked((group * 85) + (uint)(b - '!'));
            if (++count == 5)
            {
                Add(ref output, group, 4);
                group = 0;
                count = 0;
            }
        }

        if (count > 1)
        {
            for (var i = count; i < 5; i++)
            {
                group = unchecked((group * 85) + 84);
            }

            Add(ref output, group, count - 1);
        }

        return output.Finish();
    }

    private static void Add(ref UnfoldedBytes output, uint group, int bytes)
    {
        for (var i = 0; i < bytes; i++)
        {
            output.Add((byte)(group >> (24 - (8 * i))));
        }
    }
}

using Chengming.Pdf.Reading.Files;

namespace Chengming.Pdf.Reading.Filters;

/// <summary>RunLengthDecode.</summary>
internal static class RunLength
{
    private const int End = 128;

    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> data, Allowance allowance)
    {
        var output = new UnfoldedBytes(allowance, data.Length * 2);
        for (var at = 0; at < data.Length; )
        {
            var length = data[at++];
            if (length == End)
            {
                break;
            }

            if (length < End)
            {
                var count = Math.Min(length + 1, data.Length - at);
                output.Add(data.Slice(at, count));
                at += count;
            }
            else if (at < data.Length)
            {
                var count = 257 - length;
                output.Room(count)[..count].Fill(data[at++]);
                output.Advance(count);
            }
        }

        return output.Finish();
    }
}

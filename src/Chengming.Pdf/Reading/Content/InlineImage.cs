using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Content;

/// <summary>A picture whose bytes stand in the content stream itself: passed over.</summary>
internal static class InlineImage
{
    /// <summary>Bytes looked at behind an “EI” to tell the operator from two bytes of a picture.</summary>
    private const int Looked = 12;

    /// <summary>Moves from behind BI to behind EI.</summary>
    public static void Skip(ref ObjectReader reader, ReadOnlySpan<byte> data)
    {
        while (true)
        {
            var token = reader.Read();
            if (token.Kind == PdfKind.EndOfInput || token.IsKeyword("EI"u8))
            {
                return;
            }

            if (token.IsKeyword("ID"u8))
            {
                break;
            }
        }

        for (var at = reader.Position; ; )
        {
            var next = data[at..].IndexOf("EI"u8);
            if (next < 0)
            {
                reader.Position = data.Length;
                return;
            }

            at += next + 2;
            if (Characters.IsWhite(data[at - 3]) && IsContent(data[at..]))
            {
                reader.Position = at;
                return;
            }
        }
    }

    private static bool IsContent(ReadOnlySpan<byte> behind)
    {
        if (behind.Length > 0 && Characters.IsRegular(behind[0]))
        {
            return false;
        }

        foreach (var b in behind[..Math.Min(Looked, behind.Length)])
        {
            if (b is not ((>= 0x20 and < 0x7F) or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0))
            {
                return false;
            }
        }

        return true;
    }
}

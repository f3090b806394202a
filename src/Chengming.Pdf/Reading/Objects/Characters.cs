using System.Buffers;

namespace Chengming.Pdf.Reading.Objects;

/// <summary>The character classes of PDF syntax (ISO 32000-1, 7.2.2).</summary>
internal static class Characters
{
    private static readonly byte[] Classes = Classify();

    /// <summary>Everything that ends a number, name or keyword.</summary>
    public static readonly SearchValues<byte> WhiteOrDelimiter = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    public static bool IsWhite(byte b) => Classes[b] == 1;

    public static bool IsDelimiter(byte b) => Classes[b] == 2;

    public static bool IsRegular(byte b) => Classes[b] == 0;

    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int Hex(byte b) =>
        b switch
        {
            >= (byte)'0' and <= (byte)'9' => b - '0',
            >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
            _ => -1,
        };

    private static byte[] Classify()
    {
        var classes = new byte[256];
        foreach (var b in "\0\t\n\f\r "u8)
        {
            classes[b] = 1;
        }

        foreach (var b in "()<>[]{}/%"u8)
        {
            classes[b] = 2;
        }

        return classes;
    }
}

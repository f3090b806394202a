using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Chengming.Reports.Reading.Text;

/// <summary>
/// The encoding of a text without guessing: a byte order mark, then valid UTF-8, then UTF-16 by its zero bytes, then strict
/// GB18030 (which holds GBK and GB 2312); else an error that names the byte.
/// </summary>
internal static class TextDecoding
{
    /// <summary>Longer texts would leave their buffer with the pool.</summary>
    private const int LongestInOnePass = 1 << 18;

    /// <summary>GB18030 that refuses what is not.</summary>
    public static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(
            "GB18030",
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )!;

    /// <summary>The text of <paramref name="content"/>.</summary>
    /// <exception cref="UnreadableDocumentException">It is in none of the encodings.</exception>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (Utf16Of(content) is { } utf16)
        {
            return Strict(utf16.Encoding, content[utf16.MarkLength..], "UTF-16", utf16.MarkLength);
        }

        var mark = content.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (ValidUtf8(content[mark..]) is { } text)
        {
            return text;
        }

        var (badAt, damage, characters) = Utf8Damage(content);
        if (mark > 0 || damage * 100 < characters)
        {
            throw new UnreadableDocumentException(
                $"文本是 UTF-8 编码，但第 {badAt + 1} 个字节处已损坏；请重新保存或重新下载后再试。"
            );
        }

        return Strict(Gb18030, content, "UTF-8 或 GB18030（GBK）", 0);
    }

    /// <summary>UTF-16 by its mark, or by where its zero bytes stand; null when it is not.</summary>
    public static (Encoding Encoding, int MarkLength)? Utf16Of(ReadOnlySpan<byte> content)
    {
        if (
            content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        )
        {
            return (StrictUtf16(bigEndian: content[0] == 0xFE), 2);
        }

        var sample = content[..Math.Min(content.Length & ~1, 8192)];
        if (content.Length % 2 != 0 || !sample.Contains((byte)0))
        {
            return null;
        }

        // Digits, spaces and line ends have a zero byte, which no other encoding of a text has.
        return (IsMostlyText(sample, bigEndian: false), IsMostlyText(sample, bigEndian: true)) switch
        {
            (true, false) => (StrictUtf16(bigEndian: false), 0),
            (false, true) => (StrictUtf16(bigEndian: true), 0),
            _ => null,
        };
    }

    /// <summary>The text when every byte is valid UTF-8, else null. What is as long as a report is checked and decoded in one pass.</summary>
    private static string? ValidUtf8(ReadOnlySpan<byte> content)
    {
        if (content.Length > LongestInOnePass)
        {
            return Utf8.IsValid(content) ? Encoding.UTF8.GetString(content) : null;
        }

        var characters = ArrayPool<char>.Shared.Rent(content.Length);
        try
        {
            var status = Utf8.ToUtf16(content, characters, out _, out var written, replaceInvalidSequences: false);
            return status == OperationStatus.Done ? new string(characters, 0, written) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    private static UnicodeEncoding StrictUtf16(bool bigEndian) =>
        new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static bool IsMostlyText(ReadOnlySpan<byte> sample, bool bigEndian)
    {
        var usual = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            var c = (char)(bigEndian ? (sample[i] << 8) | sample[i + 1] : (sample[i + 1] << 8) | sample[i]);
            usual +=
                c
                    is '\t'
                        or '\n'
                        or '\r'
                        or '\f'
                        or >= ' '
                        and <= '~'
                        or >= '\u3000'
                        and <= '\u30FF'
                        or >= '\u4E00'
                        and <= '\u9FFF'
                || c is >= '\u2010' and <= '\u2027' or >= '\uFF00' and <= '\uFFEF' or '\u00A0'
                    ? 1
                    : 0;
        }

        return usual * 2 * 10 >= sample.Length * 9;
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> content, string name, int offset)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            throw new UnreadableDocumentException(
                $"文本编码无法识别：第 {Math.Max(0, e.Index) + offset + 1} 个字节处不是有效的 {name}；请用记事本另存为 UTF-8 后再试。",
                e
            );
        }
    }

    private static (int FirstBadByte, int Damage, int Characters) Utf8Damage(ReadOnlySpan<byte> content)
    {
        var (first, damage, characters) = (-1, 0, 0);
        for (var at = 0; at < content.Length; )
        {
            if (content[at] < 0x80)
            {
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf8(content[at..], out _, out var length) == OperationStatus.Done)
            {
                characters++;
            }
            else
            {
                damage++;
                first = first < 0 ? at : first;
            }

            at += length;
        }

        return (first, damage, characters);
    }
}

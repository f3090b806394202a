using System.Buffers;
using Chengming.Law;
using Chengming.Reports.Reading.Packages;
using Chengming.Reports.Reading.Text;

namespace Chengming.Reports.Reading.Unsupported;

/// <summary>Recognises what cannot be read, and says in one line what it is and what to do.</summary>
[Term("不支持的格式")]
public sealed class UnsupportedFormatReader : IDocumentReader
{
    // A text has line ends and tabs, but hardly any other control character.
    private const int ControlsInThousand = 10;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        .. Enumerable.Range(1, 0x1F).Except([0x09, 0x0A, 0x0C, 0x0D, 0x1A]).Select(b => (byte)b),
    ]);

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlyMemory<byte> content, string fileName) => MessageFor(content, fileName) is not null;

    /// <inheritdoc/>
    public SourceDocument Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits limits,
        CancellationToken cancel
    ) => throw new UnreadableDocumentException(MessageFor(content, fileName) ?? "无法识别文件格式。");

    private static string? MessageFor(ReadOnlyMemory<byte> content, string fileName)
    {
        var bytes = content.Span;
        if (OleContainer.IsOle(bytes))
        {
            return OfficeContainers.MessageForOle(bytes, fileName);
        }

        if (ZipPackage.IsZip(bytes))
        {
            return OfficeContainers.MessageForZip(content);
        }

        foreach (var format in KnownFormat.BySignature)
        {
            if (format.Matches(bytes))
            {
                return format.Message;
            }
        }

        return IsBinary(bytes)
            ? "文件不是文本，也不是可识别的文档格式，可能已损坏；请确认选对了文件，或重新下载后再试。"
            : null;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (TextDecoding.Utf16Of(bytes) is not null)
        {
            return false;
        }

        var length = bytes.Length;
        if (bytes.Contains((byte)0))
        {
            return true;
        }

        var controls = 0;
        for (int at; (at = bytes.IndexOfAny(Controls)) >= 0; bytes = bytes[(at + 1)..])
        {
            controls++;
        }

        return controls * 1000L > (long)length * ControlsInThousand;
    }
}

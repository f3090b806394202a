namespace Chengming.Features.Files.Sniffing;

/// <summary>A file while it is looked at: its head at once, the rest when somebody asks.</summary>
internal sealed class FileUnderExamination
{
    private const int HeadBytes = 1 << 16;

    private byte[]? whole;

    public FileUnderExamination(Stream content, string fileName)
    {
        Content = content;
        FileName = fileName;
        Head = ReadAt(0, HeadBytes);
    }

    public Stream Content { get; }

    public string FileName { get; }

    public long Length => Content.Length;

    public byte[] Head { get; }

    /// <summary>All bytes; asked for only after the length was held against the kind's limit.</summary>
    public byte[] Whole => whole ??= Head.Length == Length ? Head : ReadAt(0, checked((int)Length));

    public byte[] Tail(int atMost) => ReadAt(Math.Max(0, Length - atMost), atMost);

    public byte[] ReadAt(long position, int atMost)
    {
        var bytes = new byte[Math.Max(0, Math.Min(atMost, Length - position))];
        Content.Position = Math.Min(position, Length);
        Content.ReadExactly(bytes);
        return bytes;
    }
}

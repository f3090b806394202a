using System.Text.Json.Serialization;
using Chengming.Law;

namespace Chengming.Features.Files.Sniffing;

/// <summary>A kind of file (文件类型), a row of <c>file-kinds.json</c>.</summary>
/// <param name="Id">Its short name, e.g. <c>docx</c>.</param>
/// <param name="Name">What people call it, in Chinese.</param>
/// <param name="Extensions">The endings its names have, in lower case and without a dot; the first is the usual one.</param>
/// <param name="MediaType">What a download is declared as.</param>
/// <param name="Structure">How it is built.</param>
/// <param name="Marks">The bytes by which it is known.</param>
/// <param name="Parts">Names that its zip or compound file must hold.</param>
/// <param name="LargestMegabytes">The longest that may be uploaded.</param>
/// <param name="Refusal">Why it may not be uploaded and what to do instead, in Chinese; null when it may.</param>
/// <param name="IsInline">True when a browser may show it in place.</param>
[Term("文件类型")]
public sealed record FileKind(
    [property: JsonRequired] string Id,
    [property: JsonRequired] string Name,
    [property: JsonRequired] IReadOnlyList<string> Extensions,
    [property: JsonRequired] string MediaType,
    [property: JsonRequired] FileStructure Structure,
    [property: JsonRequired] IReadOnlyList<FileMark> Marks,
    [property: JsonRequired] IReadOnlyList<string> Parts,
    [property: JsonRequired] int LargestMegabytes,
    [property: JsonRequired] string? Refusal,
    [property: JsonRequired] bool IsInline
)
{
    /// <summary>True when it may be uploaded.</summary>
    [JsonIgnore]
    public bool IsAllowed => Refusal is null;

    /// <summary>The longest that may be uploaded, in bytes.</summary>
    [JsonIgnore]
    public long LargestBytes => (long)LargestMegabytes << 20;

    /// <summary>True when the bytes have all its marks; a kind without marks is known by other means.</summary>
    internal bool HasMarks(ReadOnlySpan<byte> head)
    {
        foreach (var mark in Marks)
        {
            if (head.Length < mark.At || !head[mark.At..].StartsWith(mark.Bytes))
            {
                return false;
            }
        }

        return Marks.Count > 0;
    }
}

/// <summary>Bytes that stand at a place of every file of a kind (文件特征).</summary>
/// <param name="At">How many bytes stand before them.</param>
/// <param name="Hex">The bytes in hexadecimal.</param>
[Term("文件特征")]
public sealed record FileMark([property: JsonRequired] int At, [property: JsonRequired] string Hex)
{
    [JsonIgnore]
    internal byte[] Bytes { get; } = Convert.FromHexString(Hex);
}

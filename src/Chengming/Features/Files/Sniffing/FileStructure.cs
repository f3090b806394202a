using Chengming.Law;

namespace Chengming.Features.Files.Sniffing;

/// <summary>How the bytes of a kind of file are built, and so how they are looked through.</summary>
[Term("文件结构")]
public enum FileStructure
{
    /// <summary>Known by its first bytes only.</summary>
    None,

    /// <summary>PDF (ISO 32000).</summary>
    Pdf,

    /// <summary>A zip file of XML parts with a list of content types (ECMA-376).</summary>
    OfficeXml,

    /// <summary>A compound file: a small file system in one file, as Office wrote until 2003.</summary>
    Compound,

    /// <summary>A zip file.</summary>
    Archive,

    /// <summary>A picture of pixels.</summary>
    Picture,

    /// <summary>A film or a sound.</summary>
    Media,

    /// <summary>Characters.</summary>
    Text,
}

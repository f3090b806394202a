using System.Xml;

namespace Chengming.Reports.Reading.Packages;

/// <summary>Reading the XML parts of a package: no entities, no document type, no network.</summary>
internal static class PackageXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>A reader over one part.</summary>
    public static XmlReader Open(ArraySegment<byte> part) =>
        XmlReader.Create(new MemoryStream(part.Array ?? [], part.Offset, part.Count, writable: false), Settings);
}

using System.Xml;
using System.Xml.Linq;

namespace Chengming.Features.Files.Packages;

/// <summary>The XML parts of a package: no entities, no document type, no network, no bottomless nesting.</summary>
internal static class PartXml
{
    private const int Deepest = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 300_000_000,
        CheckCharacters = false,
    };

    public static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    public static XmlReader Open(byte[] part) => XmlReader.Create(new MemoryStream(part, writable: false), Settings);

    /// <summary>Reads a part through.</summary>
    /// <exception cref="XmlException">It is not well-formed or nested too deeply.</exception>
    public static void CheckWellFormed(byte[] part)
    {
        using var reader = Open(part);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw new XmlException("The part is nested too deeply.");
            }
        }
    }

    /// <summary>The part as a tree, white space kept.</summary>
    /// <exception cref="XmlException">It is not well-formed or nested too deeply.</exception>
    public static XDocument Load(byte[] part)
    {
        CheckWellFormed(part);
        using var reader = Open(part);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static byte[] Save(XDocument part)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { CheckCharacters = false }))
        {
            part.Save(writer);
        }

        return bytes.ToArray();
    }
}

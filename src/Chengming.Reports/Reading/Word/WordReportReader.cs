using System.Xml;
using Chengming.Law;
using Chengming.Reports.Reading.Flow;
using Chengming.Reports.Reading.Packages;

namespace Chengming.Reports.Reading.Word;

/// <summary>Reads .docx as Word and WPS write it (ISO/IEC 29500, transitional and strict).</summary>
[Term("Word 文档读取器")]
public sealed class WordReportReader : IDocumentReader
{
    private const string UsualBody = "word/document.xml";

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlyMemory<byte> content, string fileName)
    {
        using var package = ZipPackage.TryOpen(content);
        return package is not null && BodyNameOf(package) is not null;
    }

    /// <inheritdoc/>
    public SourceDocument Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits limits,
        CancellationToken cancel
    )
    {
        using var package =
            ZipPackage.TryOpen(content)
            ?? throw new UnreadableDocumentException("Word 文档已损坏或不完整；请重新下载或另存后再试。");
        var budget = new ReadingBudget(limits, cancel);
        try
        {
            var body = package.Unfold(BodyNameOf(package) ?? UsualBody, budget);
            var styles = WordStyles.Read(package.Unfold("word/styles.xml", budget));
            var numbering = WordNumbering.Read(package.Unfold("word/numbering.xml", budget), styles);
            using var xml = PackageXml.Open(body ?? []);
            var items = new WordBody(xml, budget, styles, numbering).Read();
            return new SourceDocument(fileName, "docx", FlowBlocks.From(items))
            {
                DeclaredTitle = TitleIn(package.Unfold("docProps/core.xml", budget)),
            };
        }
        catch (XmlException e)
        {
            throw new UnreadableDocumentException(
                "Word 文档内部结构已损坏；请用 Word 或 WPS 打开后另存为 .docx 再试。",
                e
            );
        }
    }

    // Some programs number the main part: word/document2.xml.
    private static string? BodyNameOf(ZipPackage package) =>
        package.Has(UsualBody)
            ? UsualBody
            : package.Names.FirstOrDefault(n =>
                n.StartsWith("word/document", StringComparison.OrdinalIgnoreCase)
                && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            );

    private static string? TitleIn(ArraySegment<byte>? properties)
    {
        if (properties is not { } part || part.AsSpan().IndexOf("title>"u8) < 0)
        {
            return null;
        }

        using var xml = PackageXml.Open(part);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "title" })
            {
                var title = xml.ReadElementContentAsString().Trim();
                return title.Length > 0 ? title : null;
            }
        }

        return null;
    }
}

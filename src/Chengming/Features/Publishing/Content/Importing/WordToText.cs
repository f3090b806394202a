using System.Xml;
using Chengming.Actions;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>Reads a .docx of Word or WPS as the text of an item.</summary>
public static class WordToText
{
    private const long MostBytes = 100L << 20;

    /// <summary>The text of a file, or why it cannot be read.</summary>
    /// <param name="content">The file.</param>
    /// <param name="field">The field of the form that it came from.</param>
    public static Outcome<ImportedText> Read(byte[] content, string field = "File")
    {
        try
        {
            var package = OfficePackage.Open(content, new UnfoldingBudget(MostBytes));
            var body = package.RelationsOf("").FirstOrDefault(r => r is { Type: "officeDocument", IsExternal: false });
            if (body.Target is null || package.Tree(body.Target)?.Root is not { Name.LocalName: "document" } root)
            {
                return new Problem(
                    field,
                    "这不是 Word 文档（.docx）。旧的 .doc 文件请用 Word 或 WPS 另存为 .docx 再导入。"
                );
            }

            var markup = new WordMarkup(package, body.Target);
            var html = markup.Write(root);
            var text = ItemText.From(html, field);
            return text.IsDone
                ? new ImportedText(html, markup.Pictures, GuessedMetadata.Of(text.Value), markup.Remarks)
                : text.Problems[0];
        }
        catch (UnfoldsTooFarException)
        {
            return new Problem(field, "Word 文档展开后过大。请压缩其中的图片，或把图片另行上传后再导入。");
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return new Problem(
                field,
                "Word 文档已损坏或加了密码。请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再导入。"
            );
        }
    }
}

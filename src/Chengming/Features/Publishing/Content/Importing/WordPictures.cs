using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using static Chengming.Features.Publishing.Content.Importing.WordLooks;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>Takes the pictures out of a .docx.</summary>
internal sealed class WordPictures(OfficePackage package, IReadOnlyDictionary<string, OfficeRelation> relations)
{
    private const int Most = 200;

    private static readonly string[] Shown = [".png", ".jpg", ".jpeg", ".gif", ".webp"];

    private readonly Dictionary<string, ImportedPicture> found = new(StringComparer.OrdinalIgnoreCase);
    private int unreadable;

    public IReadOnlyList<ImportedPicture> Found => [.. found.Values];

    public IReadOnlyList<string> Remarks =>
        unreadable == 0
            ? []
            :
            [
                $"有 {unreadable} 张图片没有带入：只能带入 PNG、JPEG、GIF、WebP 图片（最多 {Most} 张），其他请在 Word 中另存为图片后上传。",
            ];

    /// <summary>Writes the pictures within a drawing.</summary>
    public void Write(XElement drawing, StringBuilder html)
    {
        var alternative = drawing.Descendants().FirstOrDefault(e => e.Name.LocalName == "docPr");
        foreach (var picture in drawing.Descendants().Where(e => e.Name.LocalName is "blip" or "imagedata"))
        {
            if (Of(Attribute(picture, "embed") ?? Attribute(picture, "id") ?? "") is { } one)
            {
                html.Append("<img src=\"")
                    .Append(one.Placeholder)
                    .Append("\" alt=\"")
                    .Append(WebUtility.HtmlEncode(Attribute(alternative, "descr") ?? ""))
                    .Append("\">");
            }
            else
            {
                unreadable++;
            }
        }
    }

    private ImportedPicture? Of(string id)
    {
        if (
            !relations.TryGetValue(id, out var relation)
            || relation.IsExternal
            || !package.Has(relation.Target)
            || !Shown.Contains(Path.GetExtension(relation.Target), StringComparer.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        if (found.TryGetValue(relation.Target, out var known) || found.Count == Most)
        {
            return known;
        }

        var name = Path.GetFileName(relation.Target);
        var number = (found.Count + 1).ToString(CultureInfo.InvariantCulture);
        var picture = new ImportedPicture($"imported-picture-{number}", name, package.Bytes(relation.Target));
        found.Add(relation.Target, picture);
        return picture;
    }
}

using System.Xml.Linq;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Files.Scanning.Office;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part that holds it.</param>
/// <param name="IsHidden">True when it is hidden, or hidden so that only a macro shows it.</param>
/// <param name="Entry">Its line in the workbook.</param>
internal sealed record ExcelSheet(string Name, string Part, bool IsHidden, XElement Entry)
{
    public string Title => $"工作表“{Name}”";
}

/// <summary>What a workbook lists: sheets, names, comments.</summary>
internal static class ExcelSheets
{
    public const string Workbook = "xl/workbook.xml";

    private const string FilterRange = "_xlnm._FilterDatabase";

    public static IReadOnlyList<ExcelSheet> In(OfficePackage package)
    {
        var parts = package.RelationsOf(Workbook).ToLookup(r => r.Id, r => r.Target, StringComparer.Ordinal);
        return
        [
            .. (package.Tree(Workbook)?.Root?.Descendants() ?? [])
                .Where(e => e.Name.LocalName == "sheet")
                .Select(e => new ExcelSheet(
                    (string?)e.Attribute("name") ?? "",
                    parts[RelationId(e)].FirstOrDefault() ?? "",
                    (string?)e.Attribute("state") is "hidden" or "veryHidden",
                    e
                )),
        ];
    }

    /// <summary>Hidden names; the range that a filter leaves behind is hidden by Excel itself and tells nothing.</summary>
    public static IEnumerable<XElement> HiddenNames(OfficePackage package) =>
        (package.Tree(Workbook)?.Root?.Descendants() ?? []).Where(e =>
            e.Name.LocalName == "definedName"
            && (string?)e.Attribute("hidden") is "1" or "true"
            && (string?)e.Attribute("name") != FilterRange
        );

    public static IEnumerable<string> CommentParts(OfficePackage package) =>
        package
            .NamesLike("xl/", ".xml")
            .Where(n => package.Tree(n)?.Root?.Name.LocalName is "comments" or "ThreadedComments");

    public static string RelationId(XElement element) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value
        ?? "";
}

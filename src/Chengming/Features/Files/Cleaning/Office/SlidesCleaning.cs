using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning.Office;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Cleaning.Office;

/// <summary>Presentations: notes, comments and properties go; hidden slides when asked.</summary>
internal sealed class SlidesCleaning : IFileCleaning
{
    private const string Presentation = "ppt/presentation.xml";

    private static readonly string[] Gone = ["notes", "cmLst", "cmAuthorLst", "authorLst"];

    public bool Cleans(FileKind kind) => kind.Id == "pptx";

    public byte[] Clean(byte[] content, FileKind kind, CleaningChoices choices, ICollection<string> remarks)
    {
        var package = OfficePackage.Open(content, new UnfoldingBudget(UnfoldingBudget.Usual));
        foreach (var name in package.NamesLike("ppt/", ".xml"))
        {
            var root = package.Tree(name)?.Root;
            if (root is not null && Gone.Contains(root.Name.LocalName))
            {
                package.Remove(name);
            }
            else if (choices.RemoveHidden && root is { Name.LocalName: "sld" } && SlidesScan.IsHidden(root))
            {
                RemoveSlide(package, name);
            }
        }

        OfficeCleaning.Run(package, remarks);
        return package.Save();
    }

    private static void RemoveSlide(OfficePackage package, string name)
    {
        var relation = package
            .RelationsOf(Presentation)
            .FirstOrDefault(r => r.Target.Equals(name, StringComparison.OrdinalIgnoreCase));
        var root =
            package.Tree(Presentation)?.Root
            ?? throw new InvalidDataException("The presentation has no list of slides.");
        var entries = root.Descendants()
            .Where(e => e.Name.LocalName is "sldId" or "sld" && ExcelSheets.RelationId(e) == relation.Id)
            .ToList();
        var ids = entries.Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();
        entries.ForEach(e => e.Remove());
        // Sections list slides by number.
        root.Descendants()
            .Where(e =>
                e.Name.LocalName == "sldId"
                && e.Parent?.Parent?.Name.LocalName == "section"
                && ids.Contains((string?)e.Attribute("id") ?? "")
            )
            .Remove();
        if (!root.Descendants().Any(e => e.Name.LocalName == "sldId"))
        {
            throw new CannotCleanException("所有幻灯片都是隐藏的，去掉后没有内容；请用原软件打开核对。");
        }

        package.Changed(Presentation);
        package.Remove(name);
    }
}

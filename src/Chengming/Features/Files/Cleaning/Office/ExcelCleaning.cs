using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning.Office;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Cleaning.Office;

/// <summary>Excel files: comments, hidden names and properties go; hidden sheets, rows and columns when asked.</summary>
internal sealed class ExcelCleaning : IFileCleaning
{
    public bool Cleans(FileKind kind) => kind.Id == "xlsx";

    public byte[] Clean(byte[] content, FileKind kind, CleaningChoices choices, ICollection<string> remarks)
    {
        var package = OfficePackage.Open(content, new UnfoldingBudget(UnfoldingBudget.Usual));
        RemoveComments(package);
        var names = ExcelSheets.HiddenNames(package).ToList();
        names.ForEach(n => n.Remove());
        RemoveEmptyNames(package);
        if (choices.RemoveHidden)
        {
            HiddenCells.Remove(package, remarks);
        }

        OfficeCleaning.Run(package, remarks);
        return package.Save();
    }

    public static void RemoveEmptyNames(OfficePackage package)
    {
        var root = package.Tree(ExcelSheets.Workbook)?.Root;
        root?.Elements().Where(e => e.Name.LocalName == "definedNames" && !e.HasElements).Remove();
        package.Changed(ExcelSheets.Workbook);
    }

    private static void RemoveComments(OfficePackage package)
    {
        foreach (var part in ExcelSheets.CommentParts(package).ToList())
        {
            package.Remove(part);
        }

        foreach (var part in package.NamesLike("xl/persons/", ".xml"))
        {
            package.Remove(part);
        }

        foreach (var sheet in package.NamesLike("xl/worksheets/", ".xml"))
        {
            RemoveNoteBoxes(package, sheet);
        }
    }

    /// <summary>The boxes of comments are drawn in a part of their own, where buttons may be drawn too.</summary>
    private static void RemoveNoteBoxes(OfficePackage package, string sheet)
    {
        foreach (var drawing in package.RelationsOf(sheet).Where(r => r.Type == "vmlDrawing").ToList())
        {
            var root = package.Tree(drawing.Target)?.Root;
            var notes = root
                ?.Elements()
                .Where(e =>
                    e.Name.LocalName == "shape"
                    && e.Elements()
                        .Any(d => d.Name.LocalName == "ClientData" && (string?)d.Attribute("ObjectType") == "Note")
                )
                .ToList();
            if (root is null || notes is null || notes.Count == 0)
            {
                continue;
            }

            notes.ForEach(n => n.Remove());
            package.Changed(drawing.Target);
            if (root.Elements().Any(e => e.Name.LocalName == "shape"))
            {
                continue;
            }

            package.Remove(drawing.Target);
            package
                .Tree(sheet)!
                .Root!.Elements()
                .Where(e => e.Name.LocalName == "legacyDrawing" && ExcelSheets.RelationId(e) == drawing.Id)
                .Remove();
            package.Changed(sheet);
        }
    }
}

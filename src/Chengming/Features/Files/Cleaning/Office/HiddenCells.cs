using System.Globalization;
using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning.Office;

namespace Chengming.Features.Files.Cleaning.Office;

/// <summary>
/// Takes hidden sheets, rows and columns out of a workbook. Formulas become the values they had, for they might count what goes; what
/// only hidden cells said goes from the list of shared strings too.
/// </summary>
internal static class HiddenCells
{
    private const string Strings = "xl/sharedStrings.xml";

    public static void Remove(OfficePackage package, ICollection<string> remarks)
    {
        var sheets = ExcelSheets.In(package);
        if (sheets.All(s => s.IsHidden))
        {
            throw new CannotCleanException("所有工作表都是隐藏的，去掉后没有内容；请用原软件打开核对。");
        }

        var hidden = sheets.Where(s => s.IsHidden).ToList();
        RemoveSheets(package, sheets, hidden);
        var isFound = hidden.Count > 0;
        foreach (var sheet in sheets.Except(hidden))
        {
            isFound |= RemoveRowsAndColumns(package, sheet);
        }

        if (!isFound)
        {
            return;
        }

        foreach (var sheet in sheets.Except(hidden))
        {
            FlattenFormulas(package, sheet, hidden);
        }

        package.Remove("xl/calcChain.xml");
        RemoveUnusedStrings(package, sheets.Except(hidden));
        remarks.Add("已去掉隐藏的工作表、行和列；公式已改为当时的数值。");
        if (package.NamesLike("xl/charts/", ".xml").Any())
        {
            remarks.Add("工作簿里有图表，图表自带的数据没有清理；请核对后改为图片。");
        }
    }

    private static void RemoveSheets(OfficePackage package, IReadOnlyList<ExcelSheet> all, List<ExcelSheet> hidden)
    {
        if (hidden.Count == 0)
        {
            return;
        }

        var root = package.Tree(ExcelSheets.Workbook)!.Root!;
        var kept = all.Select((s, i) => (Sheet: s, Index: i))
            .Where(p => !hidden.Contains(p.Sheet))
            .Select(p => p.Index)
            .ToList();
        foreach (var name in root.Descendants().Where(e => e.Name.LocalName == "definedName").ToList())
        {
            var local = (int?)name.Attribute("localSheetId");
            if ((local is { } index && !kept.Contains(index)) || hidden.Exists(h => Mentions(name.Value, h)))
            {
                name.Remove();
            }
            else if (local is { } moved)
            {
                name.SetAttributeValue("localSheetId", kept.IndexOf(moved));
            }
        }

        foreach (var view in root.Descendants().Where(e => e.Name.LocalName == "workbookView"))
        {
            view.Attribute("activeTab")?.Remove();
            view.Attribute("firstSheet")?.Remove();
        }

        foreach (var sheet in hidden)
        {
            sheet.Entry.Remove();
            // What only this sheet refers to (drawings, tables) would stay behind as parts nobody opens.
            foreach (var below in package.RelationsOf(sheet.Part).Where(r => !r.IsExternal).ToList())
            {
                RemoveWhenUnshared(package, below.Target, sheet.Part);
            }

            package.Remove(sheet.Part);
        }

        ExcelCleaning.RemoveEmptyNames(package);
    }

    private static void RemoveWhenUnshared(OfficePackage package, string target, string owner)
    {
        var isShared = package
            .Names.Where(n => n != owner && !n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .Any(n =>
                package
                    .RelationsOf(n)
                    .Any(r => !r.IsExternal && r.Target.Equals(target, StringComparison.OrdinalIgnoreCase))
            );
        if (!isShared)
        {
            foreach (var below in package.RelationsOf(target).Where(r => !r.IsExternal).ToList())
            {
                if (below.Target != owner)
                {
                    RemoveWhenUnshared(package, below.Target, target);
                }
            }

            package.Remove(target);
        }
    }

    private static bool Mentions(string formula, ExcelSheet sheet) =>
        formula.Contains($"{sheet.Name}!", StringComparison.OrdinalIgnoreCase)
        || formula.Contains(
            $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!",
            StringComparison.OrdinalIgnoreCase
        );

    private static bool IsHidden(XElement element) => (string?)element.Attribute("hidden") is "1" or "true";

    private static bool RemoveRowsAndColumns(OfficePackage package, ExcelSheet sheet)
    {
        if (package.Tree(sheet.Part)?.Root is not { } root)
        {
            return false;
        }

        var rows = root.Descendants().Where(e => e.Name.LocalName == "row" && IsHidden(e)).ToList();
        var columns = root.Descendants().Where(e => e.Name.LocalName == "col" && IsHidden(e)).ToList();
        var ranges = columns.Select(c => ((int?)c.Attribute("min") ?? 0, (int?)c.Attribute("max") ?? 0)).ToList();
        rows.ForEach(r => r.Remove());
        root.Descendants()
            .Where(e => e.Name.LocalName == "c" && ranges.Exists(r => ColumnOf(e) >= r.Item1 && ColumnOf(e) <= r.Item2))
            .Remove();
        // Shown again, but empty: other columns keep their letters.
        columns.ForEach(c => c.Attribute("hidden")!.Remove());
        package.Changed(sheet.Part);
        return rows.Count + columns.Count > 0;
    }

    private static int ColumnOf(XElement cell)
    {
        var column = 0;
        foreach (var letter in ((string?)cell.Attribute("r") ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column;
    }

    private static void FlattenFormulas(OfficePackage package, ExcelSheet sheet, List<ExcelSheet> hidden)
    {
        if (package.Tree(sheet.Part)?.Root is not { } root)
        {
            return;
        }

        root.Descendants().Where(e => e.Name.LocalName == "f" && e.Parent?.Name.LocalName == "c").Remove();
        var lists = root.Descendants()
            .Where(e => e.Name.LocalName == "dataValidation" && hidden.Exists(h => Mentions(e.Value, h)))
            .ToList();
        lists.ForEach(v => v.Remove());
        foreach (var all in root.Elements().Where(e => e.Name.LocalName == "dataValidations").ToList())
        {
            all.SetAttributeValue("count", all.Elements().Count().ToString(CultureInfo.InvariantCulture));
            if (!all.HasElements)
            {
                all.Remove();
            }
        }

        package.Changed(sheet.Part);
    }

    private static void RemoveUnusedStrings(OfficePackage package, IEnumerable<ExcelSheet> kept)
    {
        if (package.Tree(Strings)?.Root is not { } root)
        {
            return;
        }

        var used = kept.SelectMany(s => package.Tree(s.Part)?.Root?.Descendants() ?? [])
            .Where(e => e.Name.LocalName == "c" && (string?)e.Attribute("t") == "s")
            .Select(c => c.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value.Trim())
            .ToHashSet(StringComparer.Ordinal);
        var number = 0;
        foreach (var item in root.Elements().Where(e => e.Name.LocalName == "si"))
        {
            // Emptied, not removed: cells name strings by their number.
            if (!used.Contains(number++.ToString(CultureInfo.InvariantCulture)))
            {
                item.ReplaceNodes(new XElement(item.Name.Namespace + "t"));
            }
        }

        package.Changed(Strings);
    }
}

using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Scanning.Office;

/// <summary>Excel files: the text of every cell, hidden sheets, rows, columns and names, comments, caches.</summary>
internal sealed class ExcelScan : IFileScan
{
    public bool Scans(FileKind kind) => kind.Id == "xlsx";

    public void Scan(byte[] content, FileKind kind, ScanBook book)
    {
        var package = OfficePackage.Open(content, book.Budget);
        var strings = SharedStrings(package);
        foreach (var sheet in ExcelSheets.In(package))
        {
            if (sheet.IsHidden)
            {
                book.Add(
                    FindingKind.HiddenSheet,
                    sheet.Name,
                    new FindingPlace { Part = sheet.Title },
                    isCleanable: true
                );
            }

            ReadSheet(package, sheet, strings, book);
        }

        ReadNames(package, book);
        ReadComments(package, book);
        foreach (var name in package.NamesLike("xl/", ".xml"))
        {
            if (IsCache(name))
            {
                book.Add(
                    FindingKind.CachedData,
                    Path.GetFileName(name),
                    new FindingPlace { Part = name },
                    isCleanable: false
                );
            }
        }

        OfficeScan.Run(package, book);
    }

    /// <summary>The text of each shared string, its formatted pieces put together, reading aids left out.</summary>
    private static List<string> SharedStrings(OfficePackage package) =>
        [
            .. (package.Tree("xl/sharedStrings.xml")?.Root?.Elements() ?? [])
                .Where(e => e.Name.LocalName == "si")
                .Select(TextOf),
        ];

    private static string TextOf(XElement element) =>
        string.Concat(
            element
                .Descendants()
                .Where(e => e.Name.LocalName == "t" && e.Parent?.Name.LocalName != "rPh")
                .Select(e => e.Value)
        );

    private static void ReadSheet(OfficePackage package, ExcelSheet sheet, List<string> strings, ScanBook book)
    {
        if (!package.Has(sheet.Part))
        {
            return;
        }

        var (rows, columns) = (new List<string>(), new List<string>());
        using var reader = PartXml.Open(package.Bytes(sheet.Part));
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("row" or "col" or "c"))
            {
                reader.Read();
                continue;
            }

            if (reader.LocalName == "c")
            {
                // ReadFrom leaves the reader behind the cell.
                var cell = (XElement)XNode.ReadFrom(reader);
                var text = CellText(cell, strings);
                book.Read(text, new FindingPlace { Part = sheet.Title, Cell = (string?)cell.Attribute("r") });
                continue;
            }

            if (reader.GetAttribute("hidden") is "1" or "true")
            {
                if (reader.LocalName == "row")
                {
                    rows.Add(reader.GetAttribute("r") ?? "?");
                }
                else
                {
                    columns.Add($"{reader.GetAttribute("min")}–{reader.GetAttribute("max")}");
                }
            }

            reader.Read();
        }

        AddHidden("行", rows, sheet, book);
        AddHidden("列", columns, sheet, book);
    }

    private static void AddHidden(string what, List<string> numbers, ExcelSheet sheet, ScanBook book)
    {
        if (numbers.Count > 0)
        {
            var more = numbers.Count > 5 ? $" 等 {numbers.Count} 处" : "";
            book.Add(
                FindingKind.HiddenRows,
                $"隐藏的{what}：{string.Join('、', numbers.Take(5))}{more}",
                new FindingPlace { Part = sheet.Title },
                isCleanable: true
            );
        }
    }

    private static string CellText(XElement cell, List<string> strings)
    {
        var value = cell.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < strings.Count
                ? strings[at]
                : "",
            "inlineStr" => TextOf(cell),
            null or "n" => Number(value),
            _ => value,
        };
    }

    /// <summary>A telephone number typed as a number may be written 1.3837912345E10.</summary>
    private static string Number(string value) =>
        value.Contains('E', StringComparison.OrdinalIgnoreCase)
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1e18
        && number == Math.Floor(number)
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : value;

    private static void ReadNames(OfficePackage package, ScanBook book)
    {
        foreach (var name in ExcelSheets.HiddenNames(package))
        {
            var what = $"{(string?)name.Attribute("name")}：{ScanBook.Excerpt(name.Value)}";
            book.Add(FindingKind.HiddenName, what, new FindingPlace { Part = "名称" }, isCleanable: true);
        }
    }

    private static void ReadComments(OfficePackage package, ScanBook book)
    {
        foreach (var part in ExcelSheets.CommentParts(package))
        {
            var comments = package.Tree(part)?.Root?.Descendants() ?? [];
            foreach (var comment in comments.Where(e => e.Name.LocalName is "comment" or "threadedComment"))
            {
                var text = comment.Name.LocalName == "comment" ? TextOf(comment) : comment.Value;
                var place = new FindingPlace { Part = "批注", Cell = (string?)comment.Attribute("ref") };
                book.Add(FindingKind.Comment, ScanBook.Excerpt(text), place, isCleanable: true);
                book.Read(text, place);
            }
        }
    }

    private static bool IsCache(string name) =>
        name.Contains("pivotCacheRecords", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/externalLinks/externalLink", StringComparison.OrdinalIgnoreCase)
        || name.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase);
}

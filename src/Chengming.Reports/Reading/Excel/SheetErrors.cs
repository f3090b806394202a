using System.Globalization;
using System.Text;
using System.Xml;
using Chengming.Reports.Reading.Flow;
using Chengming.Reports.Reading.Packages;

namespace Chengming.Reports.Reading.Excel;

/// <summary>
/// The cells of a .xlsx that hold an error (#REF!, #DIV/0!). The library gives them as empty, and an error must not pass
/// for a blank.
/// </summary>
internal static class SheetErrors
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Unfolds every part once, so that all are paid for, and takes down the errors by sheet name.</summary>
    public static Dictionary<string, List<(int Row, int Column, string Error)>> Read(
        ZipPackage package,
        ReadingBudget budget
    )
    {
        var errors = new Dictionary<string, List<(int Row, int Column, string Error)>>(StringComparer.Ordinal);
        Dictionary<string, string>? names = null;
        foreach (var part in package.Names.Where(n => n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            if (package.Unfold(part, budget) is { } bytes && bytes.AsSpan().IndexOf(" t=\"e\""u8) >= 0)
            {
                names ??= SheetNames(package, budget);
                if (names.TryGetValue(part, out var sheet))
                {
                    errors[sheet] = ErrorsIn(bytes);
                }
            }
        }

        return errors;
    }

    /// <summary>A cell reference such as AB12, from 0; null when it is none.</summary>
    public static (int Row, int Column)? Position(string? reference)
    {
        var (column, digits) = (0, 0);
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || digits > 3)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
            digits++;
        }

        return
            digits > 0
            && int.TryParse(reference.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row > 0
            ? (row - 1, column - 1)
            : null;
    }

    private static List<(int Row, int Column, string Error)> ErrorsIn(ArraySegment<byte> part)
    {
        var errors = new List<(int Row, int Column, string Error)>();
        using var xml = PackageXml.Open(part);
        (int Row, int Column)? position = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "c")
            {
                position = xml.GetAttribute("t") == "e" ? Position(xml.GetAttribute("r")) : null;
            }
            else if (xml.LocalName == "v" && position is { } at && xml.Read() && xml.NodeType == XmlNodeType.Text)
            {
                errors.Add((at.Row, at.Column, xml.Value));
            }
        }

        return errors;
    }

    // Part name → sheet name.
    private static Dictionary<string, string> SheetNames(ZipPackage package, ReadingBudget budget)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (id, target) in Attributes(
                package,
                "xl/_rels/workbook.xml.rels",
                "Relationship",
                "Id",
                "",
                "Target",
                budget
            )
        )
        {
            targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, name) in Attributes(package, "xl/workbook.xml", "sheet", "id", Relations, "name", budget))
        {
            if (targets.TryGetValue(id, out var part))
            {
                names[part] = name;
            }
        }

        return names;
    }

    private static List<(string Id, string Value)> Attributes(
        ZipPackage package,
        string part,
        string element,
        string id,
        string idNamespace,
        string value,
        ReadingBudget budget
    )
    {
        var found = new List<(string, string)>();
        using var xml = PackageXml.Open(package.Unfold(part, budget) ?? Encoding.UTF8.GetBytes("<none/>"));
        while (xml.Read())
        {
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == element
                && xml.GetAttribute(id, idNamespace) is { } key
                && xml.GetAttribute(value) is { } text
            )
            {
                found.Add((key, text));
            }
        }

        return found;
    }
}

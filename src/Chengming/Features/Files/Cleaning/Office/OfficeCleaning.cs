using System.Xml.Linq;
using Chengming.Features.Files.Cleaning.Pictures;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning.Office;
using Chengming.Features.Files.Scanning.Pictures;

namespace Chengming.Features.Files.Cleaning.Office;

/// <summary>What is taken out of Word, Excel and PowerPoint files alike: telling properties, thumbnails, what pictures carry.</summary>
internal static class OfficeCleaning
{
    private static readonly string[] Outlines = ["TitlesOfParts", "HeadingPairs"];

    public static void Run(OfficePackage package, ICollection<string> remarks)
    {
        foreach (var relation in OfficeScan.TellingProperties.Keys)
        {
            // The titles list the names of all sheets and slides, removed ones among them.
            RemoveElements(
                package,
                relation,
                e => OfficeScan.IsTelling(relation, e) || Outlines.Contains(e.Name.LocalName)
            );
        }

        foreach (var relation in new[] { OfficeScan.CustomProperties, OfficeScan.Preview })
        {
            OfficeScan.PartsFor(package, relation).ForEach(package.Remove);
        }

        foreach (var name in package.Names.ToList())
        {
            if (
                PictureScan.KindByName(name) is { } kind
                && PictureCleaning.Clean(package.Bytes(name), kind) is { } cleaned
            )
            {
                package.Replace(name, cleaned);
            }
        }

        if (package.Names.Any(n => n.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)))
        {
            remarks.Add("原文件有数字签名；副本内容已改变，签名不再有效。");
        }
    }

    private static void RemoveElements(OfficePackage package, string relation, Func<XElement, bool> condition)
    {
        foreach (var part in OfficeScan.PartsFor(package, relation))
        {
            var found = package.Tree(part)?.Root?.Elements().Where(condition).ToList() ?? [];
            if (found.Count > 0)
            {
                found.ForEach(e => e.Remove());
                package.Changed(part);
            }
        }
    }
}

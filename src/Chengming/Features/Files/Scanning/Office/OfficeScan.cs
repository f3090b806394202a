using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning.Pictures;

namespace Chengming.Features.Files.Scanning.Office;

/// <summary>What Word, Excel and PowerPoint files have in common: properties, links, embedded things, pictures.</summary>
internal static class OfficeScan
{
    public const string CustomProperties = "custom-properties";
    public const string Preview = "thumbnail";

    /// <summary>Properties that name people, bodies and habits, by the relation under which their part is found.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> TellingProperties =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            ["core-properties"] = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["creator"] = "作者",
                ["lastModifiedBy"] = "最后修改人",
                ["description"] = "备注",
                ["keywords"] = "关键词",
                ["contentStatus"] = "状态",
            },
            ["extended-properties"] = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Company"] = "单位",
                ["Manager"] = "负责人",
                ["HyperlinkBase"] = "链接基准",
            },
        };

    private static readonly FindingPlace Properties = new() { Part = "文档属性" };

    public static void Run(OfficePackage package, ScanBook book)
    {
        ReadProperties(package, book);
        foreach (var name in package.Names.ToList())
        {
            book.Tick();
            var place = new FindingPlace { Part = name };
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            {
                book.Add(FindingKind.Macro, "VBA 工程", place, isCleanable: false);
            }
            else if (IsEmbedded(name))
            {
                book.Add(FindingKind.EmbeddedObject, Path.GetFileName(name), place, isCleanable: false);
            }
            else if (PictureScan.KindByName(name) is { } picture)
            {
                PictureScan.Read(package.Bytes(name), picture, place, book);
            }
        }

        ReadLinks(package, book);
    }

    /// <summary>The parts that the file itself refers to in this way; their names differ from program to program.</summary>
    public static List<string> PartsFor(OfficePackage package, string relation) =>
        [.. package.RelationsOf("").Where(r => r.Type == relation && !r.IsExternal).Select(r => r.Target)];

    public static bool IsTelling(string relation, XElement property) =>
        TellingProperties[relation].ContainsKey(property.Name.LocalName) && property.Value.Trim().Length > 0;

    private static void ReadProperties(OfficePackage package, ScanBook book)
    {
        foreach (var (relation, names) in TellingProperties)
        {
            foreach (var property in ElementsFor(package, relation).Where(p => IsTelling(relation, p)))
            {
                AddProperty(names[property.Name.LocalName], property, book);
            }
        }

        foreach (var property in ElementsFor(package, CustomProperties))
        {
            AddProperty((string?)property.Attribute("name") ?? "", property, book);
        }

        foreach (var preview in PartsFor(package, Preview).Where(package.Has))
        {
            book.Add(FindingKind.Thumbnail, Path.GetFileName(preview), Properties, isCleanable: true);
        }
    }

    private static IEnumerable<XElement> ElementsFor(OfficePackage package, string relation) =>
        PartsFor(package, relation).SelectMany(p => package.Tree(p)?.Root?.Elements() ?? []);

    private static void AddProperty(string name, XElement property, ScanBook book)
    {
        book.Add(FindingKind.Properties, $"{name}：{ScanBook.Excerpt(property.Value)}", Properties, isCleanable: true);
        book.Read(property.Value, Properties);
    }

    private static void ReadLinks(OfficePackage package, ScanBook book)
    {
        foreach (var part in package.NamesLike("", ".xml").Prepend(""))
        {
            foreach (var link in package.RelationsOf(part).Where(r => r.IsExternal))
            {
                var place = new FindingPlace { Part = part };
                if (link.Type == "hyperlink")
                {
                    ReadHyperlink(link.Target, place, book);
                }
                else
                {
                    var isTemplate = link.Type == "attachedTemplate";
                    var what = $"{(isTemplate ? "模板" : link.Type)}：{ScanBook.Excerpt(link.Target)}";
                    book.Add(FindingKind.ExternalLink, what, place, isCleanable: isTemplate);
                }
            }
        }
    }

    private static void ReadHyperlink(string target, FindingPlace place, ScanBook book)
    {
        if (InternalAddress.Matches(target))
        {
            book.Add(FindingKind.InternalAddress, ScanBook.Excerpt(target), place, isCleanable: false);
        }
        else if (target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            book.Read(target["mailto:".Length..].Split('?')[0], place);
        }
    }

    private static bool IsEmbedded(string name) =>
        name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/ctrlProps/", StringComparison.OrdinalIgnoreCase);
}

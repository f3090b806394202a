using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Chengming.Features.Files.Packages;

/// <summary>An Office file taken apart into its parts, to be read, and to be put together again without some of them.</summary>
internal sealed class OfficePackage
{
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, byte[]> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument> trees = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> changed = new(StringComparer.OrdinalIgnoreCase);

    private OfficePackage(BoundedZip zip)
    {
        foreach (var name in zip.Names)
        {
            parts[name] = zip.Unfold(name)!;
        }
    }

    public IEnumerable<string> Names => parts.Keys.Order(StringComparer.Ordinal);

    /// <summary>Opens an Office file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnfoldsTooFarException">It unfolds beyond the budget.</exception>
    public static OfficePackage Open(byte[] content, UnfoldingBudget budget)
    {
        using var bytes = new MemoryStream(content, writable: false);
        using var zip =
            BoundedZip.TryOpen(bytes, budget) ?? throw new InvalidDataException("The zip file cannot be opened.");
        return new OfficePackage(zip);
    }

    public bool Has(string name) => parts.ContainsKey(name);

    public byte[] Bytes(string name) => parts[name];

    /// <summary>A part as a tree; null when it is not there. A change to it is kept once <see cref="Changed"/> was told.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public XDocument? Tree(string name)
    {
        if (trees.TryGetValue(name, out var tree))
        {
            return tree;
        }

        return parts.TryGetValue(name, out var bytes) ? trees[name] = PartXml.Load(bytes) : null;
    }

    public void Changed(string name) => changed.Add(name);

    public void Replace(string name, byte[] bytes) => parts[name] = bytes;

    /// <summary>What a part refers to; the package itself when the name is empty.</summary>
    public IEnumerable<OfficeRelation> RelationsOf(string part) =>
        Tree(RelationsPart(part))?.Root?.Elements(Relations + "Relationship").Select(e => Relation(part, e)) ?? [];

    /// <summary>The parts whose names begin and end so.</summary>
    public IEnumerable<string> NamesLike(string beginning, string ending) =>
        Names
            .Where(n =>
                n.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                && n.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();

    /// <summary>Takes a part out, with its content type, its own relations and all relations to it.</summary>
    public void Remove(string name)
    {
        if (!parts.Remove(name))
        {
            return;
        }

        parts.Remove(RelationsPart(name));
        RemoveWhere(
            ContentTypes,
            Types + "Override",
            e =>
                Path.TrimEndingDirectorySeparator((string?)e.Attribute("PartName") ?? "")
                    .TrimStart('/')
                    .Equals(name, StringComparison.OrdinalIgnoreCase)
        );
        foreach (var relations in NamesLike("", ".rels"))
        {
            var owner = OwnerOf(relations);
            RemoveWhere(
                relations,
                Relations + "Relationship",
                e =>
                    Relation(owner, e) is { IsExternal: false } r
                    && r.Target.Equals(name, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    /// <summary>Takes a relation out of a part.</summary>
    public void RemoveRelation(string part, string id) =>
        RemoveWhere(RelationsPart(part), Relations + "Relationship", e => (string?)e.Attribute("Id") == id);

    public byte[] Save()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in Names.OrderBy(n => n == ContentTypes ? 0 : 1))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                // The time of packing tells nothing that should be kept.
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var packed = entry.Open();
                packed.Write(changed.Contains(name) ? PartXml.Save(trees[name]) : parts[name]);
            }
        }

        return bytes.ToArray();
    }

    private static string RelationsPart(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static string OwnerOf(string relations) =>
        relations.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)[..^".rels".Length];

    private static OfficeRelation Relation(string part, XElement element)
    {
        var target = (string?)element.Attribute("Target") ?? "";
        var isExternal = (string?)element.Attribute("TargetMode") == "External";
        var type = (string?)element.Attribute("Type") ?? "";
        return new OfficeRelation(
            (string?)element.Attribute("Id") ?? "",
            type[(type.LastIndexOf('/') + 1)..],
            isExternal ? target : Resolve(part, target),
            isExternal
        );
    }

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var folders = new List<string>(part.Split('/')[..^1]);
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
            {
                folders.RemoveRange(Math.Max(0, folders.Count - 1), Math.Min(1, folders.Count));
            }
            else if (step != ".")
            {
                folders.Add(step);
            }
        }

        return string.Join('/', folders);
    }

    private void RemoveWhere(string name, XName element, Func<XElement, bool> condition)
    {
        var found = Tree(name)?.Root?.Elements(element).Where(condition).ToList() ?? [];
        if (found.Count > 0)
        {
            found.ForEach(e => e.Remove());
            Changed(name);
        }
    }
}

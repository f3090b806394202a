using System.Globalization;

namespace Chengming.Pdf.Writing.Files;

/// <summary>A node of the logical structure (tagged PDF; ISO 32000-1, 14.7 and 14.8): what readers aloud follow.</summary>
internal sealed class StructureElement(string type, StructureElement? parent)
{
    private readonly List<StructureElement> children = [];
    private readonly List<(PdfPage Page, int Mark)> marks = [];

    /// <summary>Its type, e.g. H1, P or TD.</summary>
    public string Type { get; } = type;

    /// <summary>Further entries of its dictionary, e.g. the spans of a table cell.</summary>
    public string Attributes { get; init; } = "";

    public StructureElement Add(string childType, string attributes = "")
    {
        var child = new StructureElement(childType, this) { Attributes = attributes };
        children.Add(child);
        return child;
    }

    /// <summary>Claims content of a page; returns the mark's number there.</summary>
    public int Claim(PdfPage page)
    {
        var mark = page.Claim(this);
        marks.Add((page, mark));
        return mark;
    }

    /// <summary>The number of its object, once written.</summary>
    public int Number { get; private set; }

    /// <summary>Writes this node and those below.</summary>
    public void WriteTo(PdfObjects objects, int rootNumber)
    {
        Number = objects.Reserve();
        foreach (var child in children)
        {
            child.WriteTo(objects, rootNumber);
        }

        var content = children
            .Select(c => PdfSyntax.Reference(c.Number))
            .Concat(
                marks.Select(m =>
                    string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {m.Page.Number} 0 R/MCID {m.Mark}>>")
                )
            );
        objects.Set(
            Number,
            $"<</Type/StructElem/S/{Type}/P {PdfSyntax.Reference(parent?.Number ?? rootNumber)}{Attributes}/K[{string.Join(' ', content)}]>>"
        );
    }
}

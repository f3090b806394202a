using System.Globalization;
using System.Text;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Fonts;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Hidden;

/// <summary>Goes through what hangs on the catalogue and on the pages beside their content.</summary>
internal sealed class HiddenItemSearch
{
    private const int MostItems = 5_000;
    private const int LongestText = 2_000;

    private static readonly string[] PlainInformation =
    [
        "Title",
        "Creator",
        "Producer",
        "CreationDate",
        "ModDate",
        "Trapped",
    ];

    private readonly ObjectStore store;
    private readonly List<PdfHiddenItem> items = [];
    private readonly HashSet<PdfDictionary> seen = new(ReferenceEqualityComparer.Instance);

    private HiddenItemSearch(ObjectStore store) => this.store = store;

    public static IReadOnlyList<PdfHiddenItem> Run(ObjectStore store, IReadOnlyList<PageNode> pages)
    {
        var search = new HiddenItemSearch(store);
        search.OfFile();
        for (var i = 0; i < pages.Count; i++)
        {
            search.OfPage(pages[i].Dictionary, i + 1);
        }

        return search.items;
    }

    private void OfFile()
    {
        foreach (var entry in Dictionary(store.Trailer, "Info")?.Entries ?? [])
        {
            if (!PlainInformation.Contains(entry.Key) && Text(entry.Value).Trim() is { Length: > 0 } text)
            {
                Add(PdfHiddenKind.Information, null, entry.Key, text);
            }
        }

        if (Dictionary(store.Trailer, "Root") is not { } root)
        {
            return;
        }

        if (store.Resolve(root, "Metadata").AsStream() is { } metadata)
        {
            Add(PdfHiddenKind.Metadata, null, "XMP", Encoding.UTF8.GetString(store.Decode(metadata).Span));
        }

        ActionsOf(root, null);
        if (Dictionary(root, "Names") is { } names)
        {
            foreach (var (name, value) in Leaves(Dictionary(names, "JavaScript"), "Names", 0))
            {
                Add(PdfHiddenKind.Script, null, name, value is null ? "" : Text(value["JS"]));
            }

            foreach (var (name, value) in Leaves(Dictionary(names, "EmbeddedFiles"), "Names", 0))
            {
                Add(PdfHiddenKind.Attachment, null, value is null ? name : FileName(value, name), "");
            }
        }

        foreach (var file in Array(root, "AF").Select(Resolved).OfType<PdfDictionary>())
        {
            Add(PdfHiddenKind.Attachment, null, FileName(file, ""), "");
        }

        if (Dictionary(root, "AcroForm") is { } form && !form["XFA"].IsNull)
        {
            Add(PdfHiddenKind.FormField, null, "XFA", "");
        }

        var layers = Dictionary(Dictionary(root, "OCProperties") ?? PdfDictionary.Empty, "D") ?? PdfDictionary.Empty;
        foreach (var layer in Array(layers, "OFF").Select(Resolved).OfType<PdfDictionary>())
        {
            Add(PdfHiddenKind.Layer, null, Text(layer["Name"]), "");
        }

        if (Revisions() is var revisions and > 1)
        {
            Add(PdfHiddenKind.OlderRevision, null, revisions.ToString(CultureInfo.InvariantCulture), "");
        }
    }

    private void OfPage(PdfDictionary page, int number)
    {
        ActionsOf(page, number);
        foreach (var annotation in Array(page, "Annots").Select(Resolved).OfType<PdfDictionary>())
        {
            ActionsOf(annotation, number);
            switch (store.Resolve(annotation, "Subtype").AsName())
            {
                case "Link":
                    break;
                case "Widget":
                    OfField(annotation, number);
                    break;
                case "FileAttachment":
                    var file = Dictionary(annotation, "FS") ?? PdfDictionary.Empty;
                    Add(PdfHiddenKind.Attachment, number, FileName(file, ""), Text(annotation["Contents"]));
                    break;
                case "Popup":
                    // The window of a note that is listed itself.
                    break;
                default:
                    Add(PdfHiddenKind.Annotation, number, Text(annotation["T"]), Text(annotation["Contents"]));
                    break;
            }
        }
    }

    private void OfField(PdfDictionary widget, int number)
    {
        var field = widget;
        for (var i = 0; i < 16 && field["FT"].IsNull && Dictionary(field, "Parent") is { } above; i++)
        {
            field = above;
        }

        var name = Text(widget["T"].IsNull ? field["T"] : widget["T"]);
        var isSigned = store.Resolve(field, "FT").AsName() == "Sig" && Dictionary(field, "V") is not null;
        Add(
            isSigned ? PdfHiddenKind.Signature : PdfHiddenKind.FormField,
            number,
            name,
            Text(widget["V"].IsNull ? field["V"] : widget["V"])
        );
    }

    /// <summary>What happens when the thing is opened, clicked or left.</summary>
    private void ActionsOf(PdfDictionary thing, int? page)
    {
        OfAction(store.Resolve(thing, "OpenAction").AsDictionary(), page, 0);
        OfAction(store.Resolve(thing, "A").AsDictionary(), page, 0);
        foreach (var entry in Dictionary(thing, "AA")?.Entries ?? [])
        {
            OfAction(store.Resolve(entry.Value).AsDictionary(), page, 0);
        }
    }

    private void OfAction(PdfDictionary? action, int? page, int depth)
    {
        if (action is null || depth > store.Allowance.Limits.Depth || !seen.Add(action))
        {
            return;
        }

        var kind = store.Resolve(action, "S").AsName();
        switch (kind)
        {
            case null or "GoTo" or "Named" or "SetOCGState" or "Hide":
                break;
            case "URI":
                Add(PdfHiddenKind.Link, page, "", Text(action["URI"]));
                break;
            case "JavaScript":
                Add(PdfHiddenKind.Script, page, "", Text(action["JS"]));
                break;
            default:
                Add(PdfHiddenKind.Action, page, kind, FileName(Dictionary(action, "F") ?? action, ""));
                break;
        }

        var next = store.Resolve(action, "Next");
        foreach (var one in next.AsArray() ?? [next])
        {
            OfAction(Resolved(one), page, depth + 1);
        }
    }

    /// <summary>The leaves of a name tree: names in turn with values.</summary>
    private IEnumerable<(string Name, PdfDictionary? Value)> Leaves(PdfDictionary? node, string key, int depth)
    {
        if (node is null || depth > store.Allowance.Limits.Depth || !seen.Add(node))
        {
            yield break;
        }

        var names = Array(node, key);
        for (var i = 0; i + 1 < names.Length; i += 2)
        {
            yield return (Text(names[i]), Resolved(names[i + 1]));
        }

        foreach (var kid in Array(node, "Kids"))
        {
            foreach (var leaf in Leaves(Resolved(kid), key, depth + 1))
            {
                yield return leaf;
            }
        }
    }

    /// <summary>How often the file was ended; a file made for the web has two ends from the beginning.</summary>
    private int Revisions()
    {
        var file = store.File.Span;
        var ends = 0;
        for (var at = 0; file[at..].IndexOf("startxref"u8) is var next and >= 0; at += next + 9)
        {
            ends++;
        }

        var isLinearized = file[..Math.Min(file.Length, 1024)].IndexOf("/Linearized"u8) >= 0;
        return isLinearized ? ends - 1 : ends;
    }

    private string FileName(PdfDictionary file, string otherwise)
    {
        var name = Text(file["UF"]) is { Length: > 0 } unicode ? unicode : Text(file["F"]);
        return name.Length > 0 ? name : otherwise;
    }

    private PdfDictionary? Dictionary(PdfDictionary from, string key) => store.Resolve(from, key).AsDictionary();

    private PdfValue[] Array(PdfDictionary from, string key) => store.Resolve(from, key).AsArray() ?? [];

    private PdfDictionary? Resolved(PdfValue value) => store.Resolve(value).AsDictionary();

    private string Text(PdfValue value)
    {
        var resolved = store.Resolve(value);
        var bytes = resolved.AsText() ?? (resolved.AsStream() is { } stream ? store.Decode(stream).ToArray() : []);
        return resolved.AsName() ?? TextString.Decode(bytes);
    }

    private void Add(PdfHiddenKind kind, int? page, string name, string text)
    {
        if (items.Count == MostItems)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "The file carries more beside its pages than allowed.");
        }

        store.Allowance.TakeMark();
        items.Add(new PdfHiddenItem(kind, page, name, text.Length > LongestText ? text[..LongestText] : text));
    }
}

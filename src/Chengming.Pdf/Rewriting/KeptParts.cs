using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Rewriting;

/// <summary>Says which entries of dictionaries pages need: all but those that carry something along or make something happen.</summary>
internal sealed class KeptParts
{
    // Properties, data of programs, attachments, actions, previews, signatures' rights.
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "Metadata",
        "PieceInfo",
        "LastModified",
        "AF",
        "EF",
        "RF",
        "AA",
        "OpenAction",
        "XFA",
        "Thumb",
        "SpiderInfo",
        "Collection",
        "Perms",
        "DSS",
        "Legal",
        "B",
    };

    private static readonly string[] PlainActions = ["GoTo", "URI", "Named", "SetOCGState", "Hide"];

    private readonly ObjectStore store;
    private readonly HashSet<int> droppedObjects = [];

    public KeptParts(ObjectStore store)
    {
        this.store = store;
        foreach (var number in store.Numbers.ToList())
        {
            var thing = store.Resolve(PdfValue.Reference(number, 0)).AsDictionary();
            if (thing is not null && (IsNote(thing) || IsCarried(thing)))
            {
                droppedObjects.Add(number);
            }
        }
    }

    /// <summary>True for an object that may not be written, whoever refers to it.</summary>
    public bool IsDropped(int number) => droppedObjects.Contains(number);

    /// <summary>What is kept of an entry; null when nothing is.</summary>
    public PdfValue Keep(PdfDictionary owner, string key, PdfValue value)
    {
        var isDropped = value.Kind == PdfKind.Reference && IsDropped(value.AsReference().Number);
        if (isDropped || (Dropped.Contains(key) && !IsOfFormat(owner, key)))
        {
            return PdfValue.Null;
        }

        switch (key)
        {
            case "Annots":
                return PdfValue.Of([.. (store.Resolve(value).AsArray() ?? []).Where(a => !IsDroppedValue(a))]);
            case "A" or "Next" or "PA" when IsActive(value):
                return PdfValue.Null;
            case "Names" when store.Resolve(value).AsDictionary() is { } names:
                return OnlyDestinations(names);
            default:
                return value;
        }
    }

    private static PdfValue OnlyDestinations(PdfDictionary names)
    {
        var kept = new PdfDictionary();
        if (names["Dests"] is { IsNull: false } destinations)
        {
            kept.Add("Dests", destinations);
        }

        return PdfValue.Of(kept);
    }

    /// <summary>“B” is a bead of an article on a page, but a colour or a border elsewhere.</summary>
    private bool IsOfFormat(PdfDictionary owner, string key) =>
        key == "B" && store.Resolve(owner, "Type").AsName() != "Page";

    private bool IsDroppedValue(PdfValue value) =>
        value.Kind == PdfKind.Reference
            ? IsDropped(value.AsReference().Number)
            : value.AsDictionary() is { } direct && IsNote(direct);

    /// <summary>Every annotation is a note of somebody, but for links and the fields of forms.</summary>
    private bool IsNote(PdfDictionary thing)
    {
        var subtype = store.Resolve(thing, "Subtype").AsName();
        var isAnnotation =
            store.Resolve(thing, "Type").AsName() == "Annot"
            || (thing["Type"].IsNull && !thing["Rect"].IsNull && subtype is not null);
        return isAnnotation && subtype is not ("Link" or "Widget");
    }

    private bool IsCarried(PdfDictionary thing) =>
        store.Resolve(thing, "Type").AsName() is "Metadata" or "EmbeddedFile"
        || store.Resolve(thing, "S").AsName() == "JavaScript";

    private bool IsActive(PdfValue value)
    {
        var resolved = store.Resolve(value);
        var actions = resolved.AsArray() ?? [resolved];
        return Array.Exists(
            actions,
            a =>
                store.Resolve(a).AsDictionary() is { } action
                && store.Resolve(action, "S").AsName() is { } kind
                && action["Subtype"].IsNull
                && !action["S"].IsNull
                && !PlainActions.Contains(kind)
                && IsAction(action)
        );
    }

    /// <summary>Structure elements have an S too, and an A for their attributes.</summary>
    private bool IsAction(PdfDictionary action) =>
        store.Resolve(action, "Type").AsName() is null or "Action" && action["P"].IsNull && action["O"].IsNull;
}

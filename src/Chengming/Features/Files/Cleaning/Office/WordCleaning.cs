using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning.Office;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Cleaning.Office;

/// <summary>Word files: changes are accepted, comments and notes that nothing refers to go, hidden text when asked.</summary>
internal sealed class WordCleaning : IFileCleaning
{
    private static readonly string[] CommentMarks = ["commentRangeStart", "commentRangeEnd", "commentReference"];
    private static readonly string[] CommentRoots =
    [
        "comments",
        "commentsEx",
        "commentsIds",
        "commentsExtensible",
        "people",
    ];
    private static readonly string[] TellingSettings =
    [
        "attachedTemplate",
        "trackRevisions",
        "docVars",
        "mailMerge",
        "revisionView",
        "saveThroughXslt",
    ];

    public bool Cleans(FileKind kind) => kind.Id == "docx";

    public byte[] Clean(byte[] content, FileKind kind, CleaningChoices choices, ICollection<string> remarks)
    {
        var package = OfficePackage.Open(content, new UnfoldingBudget(UnfoldingBudget.Usual));
        RemoveComments(package);
        var visibility = new WordVisibility(package);
        foreach (var (name, _, root) in WordStories.In(package))
        {
            AcceptedChanges.Accept(root);
            root.Descendants().Where(e => IsNamed(e, CommentMarks)).ToList().ForEach(RemoveMark);
            if (choices.RemoveHidden)
            {
                RemoveHiddenText(root, visibility);
            }

            package.Changed(name);
        }

        RemoveUnusedNotes(package, "footnotes", "footnoteReference");
        RemoveUnusedNotes(package, "endnotes", "endnoteReference");
        CleanSettings(package);
        OfficeCleaning.Run(package, remarks);
        return package.Save();
    }

    private static bool IsNamed(XElement element, string[] names) =>
        WordStories.IsWord(element) && names.Contains(element.Name.LocalName);

    private static void RemoveMark(XElement mark)
    {
        var run = mark.Parent;
        mark.Remove();
        if (run is { Name.LocalName: "r" } && run.Elements().All(e => e.Name.LocalName == "rPr"))
        {
            run.Remove();
        }
    }

    private static void RemoveComments(OfficePackage package)
    {
        foreach (var name in package.NamesLike("word/", ".xml"))
        {
            if (package.Tree(name)?.Root is { } root && CommentRoots.Contains(root.Name.LocalName))
            {
                package.Remove(name);
            }
        }
    }

    private static void RemoveHiddenText(XElement root, WordVisibility visibility)
    {
        foreach (var paragraph in WordStories.Paragraphs(root).ToList())
        {
            foreach (var run in WordStories.Own(paragraph).Where(e => e.Name.LocalName == "r").ToList())
            {
                if (WordStories.IsWord(run) && visibility.IsHidden(run, paragraph))
                {
                    run.Elements().Where(e => e.Name.LocalName is "t" or "tab" or "br").Remove();
                    if (run.Elements().All(e => e.Name.LocalName == "rPr"))
                    {
                        run.Remove();
                    }
                }
            }
        }
    }

    /// <summary>A note whose reference was deleted would stay behind unseen.</summary>
    private static void RemoveUnusedNotes(OfficePackage package, string part, string reference)
    {
        var name = $"word/{part}.xml";
        if (package.Tree(name)?.Root is not { } notes)
        {
            return;
        }

        var used = WordStories
            .In(package)
            .SelectMany(s => s.Root.Descendants().Where(e => e.Name.LocalName == reference))
            .Select(e => WordStories.Attribute(e, "id"))
            .ToHashSet(StringComparer.Ordinal);
        // Separators have a type and are referred to by the settings.
        notes
            .Elements()
            .Where(n =>
                WordStories.Attribute(n, "type") is null or "normal" && !used.Contains(WordStories.Attribute(n, "id"))
            )
            .ToList()
            .ForEach(n => n.Remove());
        package.Changed(name);
    }

    private static void CleanSettings(OfficePackage package)
    {
        const string Settings = "word/settings.xml";
        if (package.Tree(Settings)?.Root is not { } root)
        {
            return;
        }

        var templates = package.RelationsOf(Settings).Where(r => r.Type == "attachedTemplate").ToList();
        templates.ForEach(t => package.RemoveRelation(Settings, t.Id));
        root.Elements().Where(e => IsNamed(e, TellingSettings)).Remove();
        package.Changed(Settings);
    }
}

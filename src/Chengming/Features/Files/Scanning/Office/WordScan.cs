using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Scanning.Office;

/// <summary>Word files: text of all parts, tracked changes, comments, hidden and unseen text.</summary>
internal sealed class WordScan : IFileScan
{
    private static readonly string[] Removed = ["del", "moveFrom", "cellDel"];
    private static readonly string[] Added = ["ins", "moveTo", "cellIns"];

    public bool Scans(FileKind kind) => kind.Id == "docx";

    public void Scan(byte[] content, FileKind kind, ScanBook book)
    {
        var package = OfficePackage.Open(content, book.Budget);
        var visibility = new WordVisibility(package);
        foreach (var (_, title, root) in WordStories.In(package))
        {
            ReadChangesOutsideParagraphs(root, title, book);
            if (root.Name.LocalName == "comments")
            {
                ReadComments(root, title, book);
            }

            var number = 0;
            foreach (var paragraph in WordStories.Paragraphs(root))
            {
                var place = new FindingPlace { Part = title, Paragraph = ++number };
                ReadParagraph(paragraph, place, visibility, book);
            }
        }

        OfficeScan.Run(package, book);
    }

    public static bool IsChange(XElement element) =>
        WordStories.IsWord(element)
        && (
            Removed.Contains(element.Name.LocalName)
            || Added.Contains(element.Name.LocalName)
            || element.Name.LocalName.EndsWith("Change", StringComparison.Ordinal)
        );

    private static void ReadParagraph(XElement paragraph, FindingPlace place, WordVisibility visibility, ScanBook book)
    {
        var own = WordStories.Own(paragraph).ToList();
        book.Read(string.Concat(own.Select(e => WordStories.TextOf(e, deleted: false))), place);
        var deleted = string.Concat(own.Select(e => WordStories.TextOf(e, deleted: true)));
        book.Read(deleted, place with { Part = place.Part + "（已删除的文字）" });
        ReadChanges(own, deleted, place, book);

        var hidden = TextOfRuns(own, r => visibility.IsHidden(r, paragraph));
        if (hidden.Length > 0)
        {
            book.Add(FindingKind.HiddenText, ScanBook.Excerpt(hidden), place, isCleanable: true);
        }

        var unseen = TextOfRuns(own, r => WordVisibility.IsUnseen(r, paragraph));
        if (unseen.Length > 0)
        {
            book.Add(FindingKind.UnseenText, ScanBook.Excerpt(unseen), place, isCleanable: false);
        }
    }

    private static string TextOfRuns(List<XElement> own, Func<XElement, bool> condition) =>
        string.Concat(
                own.Where(e => e.Name.LocalName == "r" && WordStories.IsWord(e) && condition(e))
                    .SelectMany(r => r.Elements())
                    .Select(e => WordStories.TextOf(e, deleted: false))
            )
            .Trim();

    private static void ReadChanges(List<XElement> own, string deleted, FindingPlace place, ScanBook book)
    {
        var changes = own.Where(IsChange).ToList();
        if (changes.Count == 0)
        {
            return;
        }

        var authors = string.Join(
            '、',
            changes
                .Select(c => WordStories.Attribute(c, "author"))
                .OfType<string>()
                .Where(a => a.Length > 0)
                .Distinct()
                .Take(3)
        );
        var by = authors.Length > 0 ? $"（{authors}）" : "";
        var added = string.Concat(
            changes
                .Where(c => Added.Contains(c.Name.LocalName))
                .SelectMany(c => c.Descendants())
                .Select(e => WordStories.TextOf(e, deleted: false))
        );
        if (deleted.Trim().Length > 0)
        {
            book.Add(FindingKind.TrackedChange, $"删除{by}：{ScanBook.Excerpt(deleted)}", place, isCleanable: true);
        }

        if (added.Trim().Length > 0)
        {
            book.Add(FindingKind.TrackedChange, $"插入{by}：{ScanBook.Excerpt(added)}", place, isCleanable: true);
        }

        if (deleted.Trim().Length == 0 && added.Trim().Length == 0)
        {
            book.Add(FindingKind.TrackedChange, $"格式或段落{by}", place, isCleanable: true);
        }
    }

    /// <summary>Changes of tables, rows and sections.</summary>
    private static void ReadChangesOutsideParagraphs(XElement root, string title, ScanBook book)
    {
        var count = root.Descendants()
            .Count(e => IsChange(e) && !e.Ancestors().Any(a => a.Name.LocalName == "p" && WordStories.IsWord(a)));
        if (count > 0)
        {
            book.Add(
                FindingKind.TrackedChange,
                $"表格、行或节的修订 {count} 处",
                new FindingPlace { Part = title },
                isCleanable: true
            );
        }
    }

    private static void ReadComments(XElement root, string title, ScanBook book)
    {
        var number = 0;
        foreach (var comment in root.Elements().Where(e => e.Name.LocalName == "comment"))
        {
            var text = string.Concat(comment.Descendants().Select(e => WordStories.TextOf(e, deleted: false)));
            book.Add(
                FindingKind.Comment,
                $"{WordStories.Attribute(comment, "author")}：{ScanBook.Excerpt(text)}",
                new FindingPlace { Part = title, Paragraph = ++number },
                isCleanable: true
            );
        }
    }
}

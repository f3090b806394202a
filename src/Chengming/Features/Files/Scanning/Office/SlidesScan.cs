using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Scanning.Office;

/// <summary>Presentations: text of slides and notes, hidden slides, comments.</summary>
internal sealed partial class SlidesScan : IFileScan
{
    public bool Scans(FileKind kind) => kind.Id == "pptx";

    public void Scan(byte[] content, FileKind kind, ScanBook book)
    {
        var package = OfficePackage.Open(content, book.Budget);
        foreach (var name in package.NamesLike("ppt/", ".xml"))
        {
            if (package.Tree(name)?.Root is not { } root)
            {
                continue;
            }

            switch (root.Name.LocalName)
            {
                case "sld":
                    ReadSlide(root, name, book);
                    break;
                case "notes":
                    ReadNotes(root, name, book);
                    break;
                case "cmLst":
                    ReadComments(root, name, book);
                    break;
            }
        }

        OfficeScan.Run(package, book);
    }

    public static bool IsHidden(XElement slide) => (string?)slide.Attribute("show") is "0" or "false";

    private static void ReadSlide(XElement slide, string name, ScanBook book)
    {
        var place = new FindingPlace { Part = "幻灯片", Page = NumberOf(name) };
        if (IsHidden(slide))
        {
            book.Add(FindingKind.HiddenSlide, Path.GetFileNameWithoutExtension(name), place, isCleanable: true);
        }

        ReadParagraphs(slide, place, book);
    }

    private static void ReadNotes(XElement notes, string name, ScanBook book)
    {
        var place = new FindingPlace { Part = "备注", Page = NumberOf(name) };
        var text = string.Concat(notes.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value)).Trim();
        if (text.Length > 0)
        {
            book.Add(FindingKind.Notes, ScanBook.Excerpt(text), place, isCleanable: true);
        }

        ReadParagraphs(notes, place, book);
    }

    private static void ReadComments(XElement comments, string name, ScanBook book)
    {
        foreach (var comment in comments.Elements().Where(e => e.Name.LocalName == "cm"))
        {
            var text = string.Concat(
                comment.Descendants().Where(e => e.Name.LocalName is "text" or "t").Select(e => e.Value)
            );
            var place = new FindingPlace { Part = "批注", Page = NumberOf(name) };
            book.Add(FindingKind.Comment, ScanBook.Excerpt(text), place, isCleanable: true);
            book.Read(text, place);
        }
    }

    private static void ReadParagraphs(XElement root, FindingPlace place, ScanBook book)
    {
        var number = 0;
        foreach (var paragraph in root.Descendants().Where(e => e.Name.LocalName == "p"))
        {
            var text = string.Concat(paragraph.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));
            book.Read(text, place with { Paragraph = ++number });
        }
    }

    private static int? NumberOf(string name) =>
        Digits().Match(name) is { Success: true } match
        && int.TryParse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(@"\d+(?=\.xml$)")]
    private static partial Regex Digits();
}

using System.Globalization;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading;
using Chengming.Tests.Architecture;

namespace Chengming.Tests.Features.Publishing.Reading;

/// <summary>A text of the labelled set with the findings that a good reader makes.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Item">What is read.</param>
/// <param name="Labels">The right findings: rule, and the words or (after =) the element.</param>
internal sealed record LabelledItem(string Name, ItemToRead Item, IReadOnlyList<(string Rule, string What)> Labels)
{
    private const string Folder = "tests/Chengming.Tests/Features/Publishing/Reading/Labelled";

    public static IReadOnlyList<LabelledItem> Clean { get; } = Read("clean.txt");

    public static IReadOnlyList<LabelledItem> Faulty { get; } = Read("faulty.txt");

    /// <summary>Written after the rules were finished.</summary>
    public static IReadOnlyList<LabelledItem> Later { get; } = Read("later.txt");

    /// <summary>True when a finding is what a label says.</summary>
    public bool IsLabelled(MachineFinding finding, (string Rule, string What) label)
    {
        if (finding.Rule != label.Rule)
        {
            return false;
        }

        if (label.What.StartsWith('='))
        {
            var field = finding.Where.Field.ToString();
            return string.Equals(label.What[1..], field, StringComparison.OrdinalIgnoreCase)
                || string.Equals(
                    label.What[1..],
                    field + finding.Where.Index?.ToString(CultureInfo.InvariantCulture),
                    StringComparison.OrdinalIgnoreCase
                );
        }

        var words = ReadingSamples.Words(Item, finding);
        return words.Length > 0
            && (
                words.Contains(label.What, StringComparison.Ordinal)
                || label.What.Contains(words, StringComparison.Ordinal)
            );
    }

    private static IReadOnlyList<LabelledItem> Read(string file) =>
        [
            .. File.ReadAllText(Path.Combine(SourceTree.Root, Folder, file))
                .ReplaceLineEndings("\n")
                .Split("\n== ")
                .Skip(1)
                .Select(Parse),
        ];

    private static LabelledItem Parse(string block)
    {
        var lines = block.TrimEnd().Split('\n');
        var bar = Array.IndexOf(lines, "---");
        var elements = lines[1..bar].Select(l => l.Split(':', 2)).ToDictionary(p => p[0], p => p[1].Trim());
        var body = lines[(bar + 1)..];
        var labels = body.Where(l => l.StartsWith(">>> ", StringComparison.Ordinal))
            .Select(l => l[4..].Split(' ', 2))
            .ToList();
        string[] known =
        [
            "title",
            "genre",
            "number",
            "made",
            "published",
            "organ",
            "publisher",
            "column",
            "index",
            "keywords",
            "abstract",
            "reposted",
            "source",
            "links",
            "attachments",
        ];
        if (elements.Keys.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new InvalidDataException($"{lines[0]}: there is no element called {unknown}.");
        }

        string? Of(string name) => elements.GetValueOrDefault(name);
        DateOnly? Day(string name) =>
            Of(name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var bare = ReadingSamples.Item();
        var item = bare with
        {
            Title = elements["title"],
            Paragraphs = [.. body.Where(l => l.Length > 0 && !l.StartsWith(">>> ", StringComparison.Ordinal))],
            Genre = Of("genre") ?? bare.Genre,
            DocumentNumber = Of("number"),
            MadeOn = Day("made"),
            PublishedOn = Day("published"),
            IssuingOrgan = Of("organ"),
            Publisher = Of("publisher") ?? bare.Publisher,
            Column = Of("column") ?? bare.Column,
            IndexNumber = Of("index") ?? bare.IndexNumber,
            Keywords = Of("keywords")?.Split(' ') ?? [],
            Abstract = Of("abstract"),
            IsReposted = Of("reposted") == "true",
            Source = Of("source"),
            Links = [.. Parts(Of("links")).Select(Link)],
            Attachments = [.. Parts(Of("attachments")).Select(Attachment)],
        };
        return new LabelledItem(lines[0], item, [.. labels.Select(l => (l[0], l[1]))]);
    }

    private static string[] Parts(string? list) => list?.Split(" | ") ?? [];

    private static ItemLink Link(string text)
    {
        var at = text.IndexOf('<', StringComparison.Ordinal);
        return new ItemLink(text[..at].Trim(), text[(at + 1)..].TrimEnd('>'));
    }

    private static ItemAttachment Attachment(string text)
    {
        var parts = text.Split('!');
        var findings = parts[1..]
            .Select(k => new ReleaseFinding(FindingKinds.WithCode(k), "隐藏的字", FindingPlace.WholeFile, false));
        return new ItemAttachment(parts[0], new ReleaseScan([.. findings], []));
    }
}

using System.Text;
using System.Xml;
using Chengming.Reports.Reading.Packages;

namespace Chengming.Reports.Reading.Word;

/// <summary>The numbers Word prints before paragraphs (一、, （一）, 1.), counted as Word counts them.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, WordList> definitions = [];
    private readonly Dictionary<int, (int Definition, WordLevel?[] Overrides)> lists = [];
    private readonly Dictionary<int, int[]> counters = [];
    private readonly HashSet<(int List, int Level)> restarted = [];
    private readonly WordStyles styles;

    private WordNumbering(WordStyles styles) => this.styles = styles;

    /// <summary>Reads numbering.xml.</summary>
    public static WordNumbering Read(ArraySegment<byte>? part, WordStyles styles)
    {
        var numbering = new WordNumbering(styles);
        if (part is { } bytes)
        {
            using var xml = PackageXml.Open(bytes);
            xml.MoveToContent();
            WordXml.ForEachChild(xml, numbering, static (x, into) => into.ReadPart(x));
        }

        return numbering;
    }

    /// <summary>Counts the next paragraph of a list and returns what Word prints before it; empty for bullets and unknown lists.</summary>
    public string Next(int list, int level)
    {
        if (!lists.TryGetValue(list, out var entry) || level is < 0 or >= Levels)
        {
            return "";
        }

        var definition = Definition(entry.Definition);
        if (definition is null)
        {
            return "";
        }

        WordLevel? LevelAt(int i) => entry.Overrides[i] is { IsComplete: true } o ? o : definition.Levels[i];

        if (!counters.TryGetValue(definition.Id, out var counts))
        {
            counters.Add(definition.Id, counts = new int[Levels]);
            Array.Fill(counts, -1);
        }

        if (entry.Overrides[level]?.StartOverride is { } start && restarted.Add((list, level)))
        {
            counts[level] = start - 1;
        }

        for (var i = 0; i < level; i++)
        {
            counts[i] = counts[i] < 0 ? LevelAt(i)?.Start ?? 1 : counts[i];
        }

        counts[level] = counts[level] < 0 ? LevelAt(level)?.Start ?? 1 : counts[level] + 1;
        for (var i = level + 1; i < Levels; i++)
        {
            // w:lvlRestart="0" lets a level count on through its chapters.
            if (LevelAt(i)?.Restart != 0)
            {
                counts[i] = -1;
            }
        }

        return LevelAt(level) is { } printed ? Print(printed, counts, LevelAt) : "";
    }

    private static string Print(WordLevel level, int[] counts, Func<int, WordLevel?> levelAt)
    {
        if (level.Format is "bullet" or "none" && !level.Text.Contains('%', StringComparison.Ordinal))
        {
            return level.Format == "bullet" ? "" : level.Text;
        }

        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var of = level.Text[++i] - '1';
                var format = level.IsLegal ? "decimal" : levelAt(of)?.Format ?? "decimal";
                text.Append(WordNumberFormat.Format(Math.Max(counts[of], 0), format));
            }
            else
            {
                text.Append(level.Text[i]);
            }
        }

        var endsWide = text.Length > 0 && text[^1] is '、' or '）' or '．' or '。' or '：' or '】' or '〕';
        return level.Suffix == "nothing" || endsWide || text.Length == 0
            ? text.ToString()
            : text.Append(' ').ToString();
    }

    private WordList? Definition(int id)
    {
        // A list may point to a style that points to the list that has the levels.
        for (var i = 0; i < 4 && definitions.TryGetValue(id, out var definition); i++)
        {
            if (
                definition.StyleLink is null
                || styles.NumberingOf(definition.StyleLink) is not { } linked
                || !lists.TryGetValue(linked.NumId, out var list)
            )
            {
                return definition;
            }

            id = list.Definition;
        }

        return null;
    }

    private void ReadPart(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "abstractNum":
                var definition = new WordList(WordXml.Number(xml, "abstractNumId") ?? -1);
                WordXml.ForEachChild(xml, definition, static (x, into) => into.ReadPart(x));
                definitions[definition.Id] = definition;
                break;
            case "num":
                var id = WordXml.Number(xml, "numId") ?? -1;
                var list = new ListEntry();
                WordXml.ForEachChild(xml, list, ReadList);
                lists[id] = (list.Definition, list.Overrides);
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private static void ReadList(XmlReader xml, ListEntry list)
    {
        if (xml.LocalName == "abstractNumId")
        {
            list.Definition = WordXml.Number(xml) ?? -1;
            xml.Skip();
        }
        else if (xml.LocalName == "lvlOverride" && WordXml.Number(xml, "ilvl") is >= 0 and < Levels and var level)
        {
            var overriding = new WordLevel();
            WordXml.ForEachChild(xml, overriding, static (x, into) => into.ReadOverride(x));
            list.Overrides[level] = overriding;
        }
        else
        {
            xml.Skip();
        }
    }

    private sealed class ListEntry
    {
        public int Definition { get; set; } = -1;

        public WordLevel?[] Overrides { get; } = new WordLevel?[Levels];
    }
}

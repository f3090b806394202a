using System.Xml;

namespace Chengming.Reports.Reading.Word;

/// <summary>A list as numbering.xml defines it (w:abstractNum).</summary>
internal sealed class WordList(int id)
{
    /// <summary>Its w:abstractNumId.</summary>
    public int Id { get; } = id;

    /// <summary>Its levels; null where none is defined.</summary>
    public WordLevel?[] Levels { get; } = new WordLevel?[9];

    /// <summary>The numbering style that has the levels instead (w:numStyleLink).</summary>
    public string? StyleLink { get; private set; }

    /// <summary>Takes in a child element.</summary>
    public void ReadPart(XmlReader xml)
    {
        if (xml.LocalName == "numStyleLink")
        {
            StyleLink = WordXml.Attribute(xml, "val");
            xml.Skip();
        }
        else if (xml.LocalName == "lvl" && WordXml.Number(xml, "ilvl") is >= 0 and < 9 and var number)
        {
            var level = new WordLevel();
            WordXml.ForEachChild(xml, level, static (x, into) => into.ReadPart(x));
            Levels[number] = level;
        }
        else
        {
            xml.Skip();
        }
    }
}

/// <summary>One level of a list.</summary>
internal sealed class WordLevel
{
    /// <summary>The first number.</summary>
    public int Start { get; private set; } = 1;

    /// <summary>A w:numFmt, e.g. chineseCounting.</summary>
    public string Format { get; private set; } = "decimal";

    /// <summary>The pattern, e.g. “（%1）”.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What parts number and text: tab, space, nothing.</summary>
    public string Suffix { get; private set; } = "tab";

    /// <summary>All numbers of the pattern in Arabic digits.</summary>
    public bool IsLegal { get; private set; }

    /// <summary>The level whose next number starts this one anew; 0 for never; null for any level above.</summary>
    public int? Restart { get; private set; }

    /// <summary>The number a list begins with in place of its definition's.</summary>
    public int? StartOverride { get; private set; }

    /// <summary>True when it was defined in full, not only with another start.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Takes in a child element of w:lvl.</summary>
    public void ReadPart(XmlReader xml)
    {
        IsComplete = true;
        switch (xml.LocalName)
        {
            case "start":
                Start = WordXml.Number(xml) ?? 1;
                break;
            case "numFmt":
                Format = WordXml.Attribute(xml, "val") ?? "decimal";
                break;
            case "AlternateContent":
                ReadAlternate(xml);
                return;
            case "lvlText":
                Text = WordXml.Attribute(xml, "val") ?? "";
                break;
            case "suff":
                Suffix = WordXml.Attribute(xml, "val") ?? "tab";
                break;
            case "isLgl":
                IsLegal = WordXml.IsOn(xml);
                break;
            case "lvlRestart":
                Restart = WordXml.Number(xml);
                break;
        }

        xml.Skip();
    }

    /// <summary>Takes in a child element of w:lvlOverride.</summary>
    public void ReadOverride(XmlReader xml)
    {
        if (xml.LocalName == "lvl")
        {
            WordXml.ForEachChild(xml, this, static (x, into) => into.ReadPart(x));
            return;
        }

        StartOverride = xml.LocalName == "startOverride" ? WordXml.Number(xml) : StartOverride;
        xml.Skip();
    }

    // Newer formats come with a fallback for older programs; the fallback is one this reader knows.
    private void ReadAlternate(XmlReader xml) =>
        WordXml.ForEachChild(
            xml,
            this,
            static (x, into) =>
            {
                if (x.LocalName == "Fallback")
                {
                    WordXml.ForEachChild(x, into, static (y, level) => level.ReadPart(y));
                }
                else
                {
                    x.Skip();
                }
            }
        );
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Reports.Writing.Word;

/// <summary>The paragraph styles of official papers: sizes in half-points, 三号 = 32, 二号 = 44, 四号 = 28, 五号 = 21, 小五 = 18.</summary>
internal static class WordStyles
{
    public const string Title = "ReportTitle";
    public const string Section = "Heading1";
    public const string Part = "Heading2";
    public const string Body = "BodyText";
    public const string TableCell = "TableCell";
    public const string TableLabel = "TableLabel";
    public const string TableHead = "TableHead";
    public const string Footer = "Footer";
    public const string PartLead = "PartLead";
    public const string HintColour = "8C8C8C";
    public const string Hint = "PlaceholderText";

    /// <summary>29 pt, in twentieths of a point.</summary>
    private const string BodyLine = "580";

    /// <summary>36 pt, for the larger title.</summary>
    private const string TitleLine = "720";

    public static void AddTo(MainDocumentPart document)
    {
        var indent = new Indentation { FirstLineChars = 200, FirstLine = "640" };
        document.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            Defaults(),
            Normal(),
            Paragraph(Title, "报告标题", WordFonts.Title, "44", 0, Exact(TitleLine, after: "580"), Centred(), Breaks()),
            Paragraph(Section, "heading 1", WordFonts.Heading, "32", 1, Exact(BodyLine), Copy(indent), KeepNext()),
            Paragraph(Part, "heading 2", WordFonts.Part, "32", 2, Exact(BodyLine), Copy(indent), KeepNext()),
            Paragraph(Body, "Body Text", WordFonts.Body, "32", 0, Exact(BodyLine), Copy(indent)),
            Paragraph(TableCell, "表格数字", WordFonts.Table, "21", 0, Tight(), Centred()),
            Paragraph(
                TableLabel,
                "表格项目",
                WordFonts.Table,
                "21",
                0,
                Tight(),
                new Indentation { Left = "60", Right = "20" }
            ),
            Paragraph(TableHead, "表格栏目", WordFonts.Heading, "21", 0, Tight(), Centred()),
            Paragraph(Footer, "footer", WordFonts.Table, "28", 0, Tight()),
            Character(PartLead, "分项标题", new StyleRunProperties(WordFonts.Of(WordFonts.Part))),
            Character(Hint, "Placeholder Text", new StyleRunProperties(new Color { Val = HintColour }))
        );
    }

    private static DocDefaults Defaults() =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    WordFonts.Of(WordFonts.Body),
                    new FontSize { Val = "32" },
                    new FontSizeComplexScript { Val = "32" },
                    new Languages { Val = "en-US", EastAsia = "zh-CN" }
                )
            ),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle())
        );

    private static Style Normal() =>
        new(new StyleName { Val = "Normal" }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        };

    private static Style Paragraph(
        string id,
        string name,
        string font,
        string size,
        int outlineLevel,
        params ReadOnlySpan<OpenXmlElement> properties
    )
    {
        var paragraph = new StyleParagraphProperties();
        // The schema fixes the order of paragraph properties; AddChild puts each in its place.
        foreach (var property in properties)
        {
            paragraph.AddChild(property);
        }

        if (outlineLevel > 0)
        {
            paragraph.AddChild(new OutlineLevel { Val = outlineLevel - 1 });
        }

        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            paragraph,
            new StyleRunProperties(
                WordFonts.Of(font),
                new FontSize { Val = size },
                new FontSizeComplexScript { Val = size }
            )
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = !name.Contains(' ', StringComparison.Ordinal) && name != "footer" ? true : null,
        };
    }

    private static Style Character(string id, string name, StyleRunProperties properties) =>
        new(new StyleName { Val = name }, properties) { Type = StyleValues.Character, StyleId = id };

    private static SpacingBetweenLines Exact(string line, string after = "0") =>
        new()
        {
            Line = line,
            LineRule = LineSpacingRuleValues.Exact,
            Before = "0",
            After = after,
        };

    private static SpacingBetweenLines Tight() =>
        new()
        {
            Line = "240",
            LineRule = LineSpacingRuleValues.Auto,
            Before = "0",
            After = "0",
        };

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    private static KeepNext KeepNext() => new();

    private static WordWrap Breaks() => new() { Val = true };

    private static Indentation Copy(Indentation indent) => (Indentation)indent.CloneNode(true);
}

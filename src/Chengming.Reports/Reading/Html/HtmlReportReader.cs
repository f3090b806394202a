using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Chengming.Law;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Html;

/// <summary>Reads web pages: whole pages of a content management system, Word-paste markup, saved pages, fragments.</summary>
[Term("网页读取器")]
public sealed partial class HtmlReportReader : IDocumentReader
{
    private const int MostElements = 1_000_000;

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlyMemory<byte> content, string fileName) =>
        HtmlDecoding.LooksLikeHtml(content.Span, fileName);

    /// <inheritdoc/>
    public SourceDocument Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits limits,
        CancellationToken cancel
    )
    {
        var text = HtmlDecoding.Decode(content.Span);
        var budget = new ReadingBudget(limits, cancel);
        using var page = Parse(text, budget);

        var shown = HtmlFlow.Of(page.Body, budget, everything: false);
        var main = MainContent.Of(shown);
        if (main.Count == 0)
        {
            // Some pages show their content by script only, or wrap it into an element that usually is furniture.
            var everything = HtmlFlow.Of(page.Body, new ReadingBudget(limits, cancel), everything: true);
            main =
                MainContent.Of(everything) is { Count: > 0 } hidden ? hidden
                : MainContent.WithoutNoise(shown) is { Count: > 0 } plain ? plain
                : MainContent.WithoutNoise(everything);
        }

        return new SourceDocument(fileName, "html", FlowBlocks.From(main))
        {
            DeclaredTitle = DeclaredTitle.Of(page, shown),
        };
    }

    /// <summary>The tables and paragraphs of a piece of HTML, e.g. a table within Markdown.</summary>
    internal static List<FlowItem> ReadFragment(string html, ReadingBudget budget)
    {
        using var page = Parse(html, budget);
        return HtmlFlow.Of(page.Body, budget, everything: true);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html, ReadingBudget budget)
    {
        HtmlNesting.Check(html);

        // Styles matter only where they hide or number; without them the parser is twice as fast.
        var styles = TellingStyle().IsMatch(html);
        var created = 0;
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                MaximumDepth = budget.Limits.Depth,
                DisableElementPositionTracking = true,
                SkipComments = true,
                SkipScriptText = true,
                SkipRawText = true,
                ShouldEmitAttribute = (ref _, name) => HtmlFlow.Reads(name.Span, styles),
                OnCreated = (_, _) =>
                {
                    if ((++created & 0xFFF) == 0)
                    {
                        budget.Cancel.ThrowIfCancellationRequested();
                    }

                    if (created > MostElements)
                    {
                        throw new UnreadableDocumentException("网页元素过多，不像一份年度报告；请只保存报告正文。");
                    }
                },
            }
        );
        return parser.ParseDocument(html);
    }

    [GeneratedRegex(
        @"display\s*:\s*none|visibility\s*:|mso-hide|mso-element\s*:|cjk-ideographic|chinese-informal",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TellingStyle();
}

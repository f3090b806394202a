using System.Security.Cryptography;
using System.Text;
using Chengming.Actions;
using Chengming.Features.Publishing.Content.Reading;
using Chengming.Features.Publishing.Content.Tree;
using Chengming.Law;

namespace Chengming.Features.Publishing.Content;

/// <summary>
/// 正文: the text of an item, as HTML that may be put into a page as it is. Only <see cref="From"/> makes one; the same text is
/// always written the same way. Equal when the HTML is.
/// </summary>
[Term("正文")]
public sealed class ItemText : IEquatable<ItemText>
{
    private readonly Lazy<IReadOnlyList<Block>> blocks;
    private readonly Lazy<TextPassages> passages;

    private ItemText(string html, IReadOnlyList<Block>? blocks, IReadOnlyList<string> remarks)
    {
        Html = html;
        Remarks = remarks;
        Sha256 = HashOf(html);
        this.blocks = new(() => blocks ?? MarkupReader.Read(html).Blocks);
        passages = new(() => new TextPassages(this.blocks.Value));
    }

    /// <summary>A text in which nothing stands yet.</summary>
    public static ItemText Empty { get; } = new("", [], []);

    /// <summary>The HTML. Its elements and attributes are those of docs/publishing.md, and no others.</summary>
    public string Html { get; }

    /// <summary>SHA-256 of the HTML in UTF-8, 64 hexadecimal digits in lower case: what a review signs.</summary>
    public string Sha256 { get; }

    /// <summary>What could not be taken over from the source and whom it may surprise, in Chinese; not part of the text.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>True when there is neither a word nor a picture.</summary>
    public bool IsEmpty => Html.Length == 0;

    /// <summary>Its paragraphs, cells and captions in reading order.</summary>
    public TextPassages Passages => passages.Value;

    /// <summary>The addresses its links lead to, each once, in reading order.</summary>
    public IReadOnlyList<string> Links => [.. Runs.Select(r => r.Link).OfType<string>().Distinct()];

    /// <summary>Its links with the words that are linked, each address once, in reading order.</summary>
    public IReadOnlyList<(string Address, string Words)> LinkedWords =>
        [
            .. Runs.Where(r => r.Link is not null)
                .GroupBy(r => r.Link!, (a, runs) => (a, string.Concat(runs.Select(r => r.Text)))),
        ];

    /// <summary>The addresses of its pictures, each once, in reading order.</summary>
    public IReadOnlyList<string> Pictures => [.. Runs.Select(r => r.Address).OfType<string>().Distinct()];

    internal IReadOnlyList<Block> Blocks => blocks.Value;

    private IEnumerable<Run> Runs => Tree.Blocks.Lines(Blocks).SelectMany(line => line);

    /// <summary>
    /// Makes a text of HTML of any origin: an editor, Word, WPS, a web page, an enemy. What may not stand in a text falls away;
    /// what is too long or too deep is a problem.
    /// </summary>
    /// <param name="html">The source.</param>
    /// <param name="field">The field of the form that it came from.</param>
    public static Outcome<ItemText> From(string html, string field = "Text")
    {
        ArgumentNullException.ThrowIfNull(html);
        try
        {
            var (blocks, leftOut) = MarkupReader.Read(html);
            var length = Tree.Blocks.Lines(blocks).SelectMany(line => line).Sum(run => run.Text.Length);
            var written = HtmlWriter.Write(blocks);
            return length > HtmlBounds.LongestText || written.Length > HtmlBounds.LongestHtml
                ? new Problem(
                    field,
                    $"正文过长：共 {length:N0} 字，最多 {HtmlBounds.LongestText:N0} 字。请分成几条信息发布，或把长表格、长文件作为附件上传。"
                )
                : new ItemText(written, blocks, leftOut.ToRemarks());
        }
        catch (UnfitMarkupException unfit)
        {
            return new Problem(field, unfit.Message);
        }
    }

    /// <summary>The text that was stored with this hash. It is not cleaned once more, so that pages need not wait for it.</summary>
    /// <exception cref="InvalidOperationException">The HTML is not the one that was stored.</exception>
    internal static ItemText Stored(string html, string sha256) =>
        HashOf(html) == sha256
            ? new(html, null, [])
            : throw new InvalidOperationException("The text of an item was changed outside the platform.");

    /// <inheritdoc/>
    public bool Equals(ItemText? other) => other is not null && Html == other.Html;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ItemText);

    /// <inheritdoc/>
    public override int GetHashCode() => Html.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Html;

    private static string HashOf(string html) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
}

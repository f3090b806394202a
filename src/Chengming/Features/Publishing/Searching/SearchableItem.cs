using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Content.Reading;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Search.Terms;

namespace Chengming.Features.Publishing.Searching;

/// <summary>What of a public item is searched. A further field is added here, and only here (docs/search.md).</summary>
internal sealed class SearchableItem
{
    private readonly PublicItem item;

    public SearchableItem(PublicItem item, ItemContent content, IEnumerable<ItemAttachment> attachments)
    {
        this.item = item;
        Keys = string.Join(
            ' ',
            new[] { item.DocumentNumber, item.IndexNumber, content.Keywords }.Where(k => k.Length > 0)
        );
        Text = string.Join(
            '\n',
            new[] { content.Abstract, new TextPassages(MarkupReader.Read(content.Text).Blocks).PlainText }
                .Concat(attachments.Where(a => !a.IsWithinText).OrderBy(a => a.Order).Select(a => a.Title))
                .Where(t => t.Length > 0)
        );
    }

    /// <summary>Numbers and keywords.</summary>
    public string Keys { get; }

    /// <summary>内容概述, 正文 and names of the attachments, a line for each passage.</summary>
    public string Text { get; }

    /// <summary>The first day on which a document is in force; null for what has no validity.</summary>
    public DateOnly? ValidFrom => item.IsPolicyDocument ? item.InForceFrom ?? item.MadeOn : null;

    /// <summary>The first day on which it no longer is.</summary>
    public DateOnly? EndsOn => item.EndsOn;

    /// <summary>Everything that the index has of it, each term once.</summary>
    public IReadOnlyCollection<string> Terms()
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        terms.UnionWith(Tokens.Of(item.Title));
        terms.UnionWith(Tokens.Of(Keys));
        terms.UnionWith(Text.Split('\n').SelectMany(Tokens.Of));
        terms.UnionWith(Tokens.WithSingles(item.Title).Select(ItemTerms.InTitle));
        terms.UnionWith(Tokens.Of(Keys).Select(ItemTerms.InKeys));
        terms.UnionWith(
            new[] { item.DocumentNumber, item.IndexNumber }.Where(n => n.Length > 0).Select(ItemTerms.Number)
        );
        var column = PlatformColumns.Of(item.Column);
        terms.Add(ItemTerms.Agency(item.AgencyId));
        terms.Add(ItemTerms.Column(column));
        terms.Add(ItemTerms.Column(column.Top));
        if (item.Genre.Length > 0)
        {
            terms.Add(ItemTerms.Genre(item.Genre));
        }

        if (ValidFrom is { } from)
        {
            terms.Add(ItemTerms.Document);
            terms.Add(ItemTerms.ValidFrom(from.Year));
        }

        if (EndsOn is { } end)
        {
            terms.Add(ItemTerms.EndsIn(end.Year));
        }

        return terms;
    }
}

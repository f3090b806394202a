using Chengming.Features.Publishing.Items;

namespace Chengming.Features.Publishing.Searching;

/// <summary>
/// A public item in the search: what hits are put in order and counted by. One narrow row, in the order of publication, so that hundreds are read
/// in a millisecond.
/// </summary>
internal sealed partial class SearchEntry
{
    private SearchEntry() { }

    public SearchEntry(long place, PublicItem item, SearchableItem text)
    {
        Place = place;
        ItemId = item.Id;
        Text = new SearchText(place, text.Text);
        Show(item, text);
    }

    /// <summary>Its place in the index: milliseconds of the publication, the next free one where two went out in the same.</summary>
    public long Place { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>The version whose words are in the index.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>The edition of the terms (<see cref="ItemTerms.Edition"/>) with which it was indexed; 0 when it is to be indexed anew.</summary>
    public int Edition { get; private set; }

    public Guid AgencyId { get; private set; }

    public string Column { get; private set; } = "";

    public string Genre { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Numbers and keywords, with blanks between.</summary>
    public string Keys { get; private set; } = "";

    /// <summary>The first day on which a document is in force; null for what has no validity.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The first day on which it no longer is; null while no end is known.</summary>
    public DateOnly? EndsOn { get; private set; }

    public SearchText Text { get; private set; } = null!;

    public void Show(PublicItem item, SearchableItem text)
    {
        Edition = ItemTerms.Edition;
        (VersionId, AgencyId, Column, Genre) = (item.VersionId, item.AgencyId, item.Column, item.Genre);
        (Title, Keys) = (item.Title, text.Keys);
        (ValidFrom, EndsOn) = (text.ValidFrom, text.EndsOn);
        Text.Show(text.Text);
    }
}

/// <summary>The words of a public item, for a second look at what the index found and for the lines shown of it.</summary>
internal sealed class SearchText
{
    private SearchText() { }

    public SearchText(long place, string text) => (Place, Text) = (place, text);

    public long Place { get; private set; }

    public string Text { get; private set; } = "";

    public void Show(string text) => Text = text;
}

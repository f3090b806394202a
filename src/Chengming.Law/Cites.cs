namespace Chengming.Law;

/// <summary>The article a rule implements. A test holds every citation against the list of known articles.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class CitesAttribute(Instrument instrument, int article, int paragraph = 0, int item = 0) : Attribute
{
    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; } = instrument;

    /// <summary>条.</summary>
    public int Article { get; } = article;

    /// <summary>款; 0 when the whole article is meant.</summary>
    public int Paragraph { get; } = paragraph;

    /// <summary>项; 0 when none is meant.</summary>
    public int Item { get; } = item;

    /// <summary>The same as a value.</summary>
    public Citation Citation => new(Instrument, Article, Paragraph, Item);
}

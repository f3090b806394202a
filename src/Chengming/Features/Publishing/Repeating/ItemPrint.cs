using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.Repeating;

/// <summary>
/// By what an item is found when another one says the same (查重特征): keys of its title, of its document number and of its text, as its
/// newest version has them. Keys of different agencies are different, so that one index holds them all.
/// </summary>
[Term("查重特征")]
public sealed class ItemPrint
{
    private ItemPrint() { }

    internal ItemPrint(DisclosureItem item, ItemKeys keys)
    {
        ItemId = item.Id;
        Take(keys);
    }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Of its title without marks and blanks; null for none.</summary>
    public long? Title { get; private set; }

    /// <summary>Of its document number; null for none.</summary>
    public long? Number { get; private set; }

    /// <summary>The first key of its text; null, as the others, for a text too short to be compared.</summary>
    public long? Text1 { get; private set; }

    /// <summary>The second key of its text.</summary>
    public long? Text2 { get; private set; }

    /// <summary>The third key of its text.</summary>
    public long? Text3 { get; private set; }

    /// <summary>The fourth key of its text.</summary>
    public long? Text4 { get; private set; }

    /// <summary>The fifth key of its text.</summary>
    public long? Text5 { get; private set; }

    /// <summary>The sixth key of its text.</summary>
    public long? Text6 { get; private set; }

    internal void Take(ItemKeys keys)
    {
        (Title, Number) = (keys.Title, keys.Number);
        (Text1, Text2, Text3, Text4, Text5, Text6) = keys.Text is [var a, var b, var c, var d, var e, var f]
            ? (a, b, c, d, e, f)
            : default((long?, long?, long?, long?, long?, long?));
    }
}

using System.Text;

namespace Chengming.Law;

/// <summary>An article of an instrument, as finely as a rule needs it.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Article">条, from 1.</param>
/// <param name="Paragraph">款, from 1; 0 when the whole article is meant.</param>
/// <param name="Item">项, from 1; 0 when no item is meant.</param>
[Term("条文引用")]
public sealed record Citation(Instrument Instrument, int Article, int Paragraph = 0, int Item = 0)
{
    /// <summary>
    /// As written in a letter, e.g. 《政府信息公开条例》第三十三条第二款. An item loses the brackets of its own number when it is cited: item
    /// （四） is 第四项. The headings of the report forms keep theirs, which are quoted as the forms print them.
    /// </summary>
    public override string ToString()
    {
        var words = new StringBuilder(Instruments.NameOf(Instrument).ShortName);
        words.Append('第').Append(ChineseNumeral.Of(Article)).Append('条');
        if (Paragraph > 0)
        {
            words.Append('第').Append(ChineseNumeral.Of(Paragraph)).Append('款');
        }

        if (Item > 0)
        {
            words.Append('第').Append(ChineseNumeral.Of(Item)).Append('项');
        }

        return words.ToString();
    }
}

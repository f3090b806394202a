using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>Reads an item before people review it (机器预审). It only points; people decide. The same item and lists always give the same findings.</summary>
[Term("机器预审")]
public static class MachineReader
{
    /// <summary>Every rule, by number.</summary>
    public static IReadOnlyList<ReadingRule> Rules { get; } = [.. AllReadingChecks.All.Select(c => c.Rule)];

    /// <summary>What the rule of this number is about.</summary>
    internal static ReadingFamily FamilyOf(string number) => Rules.Single(r => r.Number == number).Family;

    /// <summary>Reads an item.</summary>
    /// <param name="item">What to read.</param>
    /// <param name="lists">What its agency knows.</param>
    public static MachineReading Read(ItemToRead item, ReadingLists lists)
    {
        var text = new ItemText(item, lists);
        var book = new FindingBook();
        foreach (var check in AllReadingChecks.All)
        {
            try
            {
                check.Run(text, book);
            }
            catch (RegexMatchTimeoutException)
            {
                book.NotChecked($"“{check.Rule.Sentence}”：用时过长，没有检查完；请拆分正文后再检查。");
            }
        }

        return book.ToReading();
    }
}

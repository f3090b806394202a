using System.Globalization;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Dates;

/// <summary>R405: nothing is published before it is made, or made after the day on which it is read.</summary>
internal sealed class DaysFollowEachOther : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R405",
            ReadingFamily.Dates,
            "发布日期不得早于成文日期，成文日期不得在今天以后",
            FindingSeverity.Warning,
            "办公惯例：要素核对"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var (made, published) = (item.Item.MadeOn, item.Item.PublishedOn);
        if (published < made)
        {
            book.Add(
                Rule,
                new ReadingPlace(ReadingField.PublishedOn),
                Shown(published!.Value),
                $"发布日期 {Shown(published.Value)} 早于成文日期 {Shown(made!.Value)}。",
                "核对两个日期。"
            );
        }

        if (made > item.Item.Today)
        {
            book.Add(
                Rule,
                new ReadingPlace(ReadingField.MadeOn),
                Shown(made.Value),
                $"成文日期 {Shown(made.Value)} 在今天以后。",
                "核对成文日期。"
            );
        }
    }

    private static string Shown(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}

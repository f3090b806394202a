using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Reading.Dates;

/// <summary>R403: the year in the document number is the year of making.</summary>
internal sealed class NumberIsOfTheYear : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R403",
            ReadingFamily.Dates,
            "发文字号的年份应与成文日期的年份一致",
            FindingSeverity.Warning,
            "《党政机关公文格式》（GB/T 9704—2012）"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var madeOn = item.Item.MadeOn ?? item.Signature.SignedOn;
        if (
            madeOn is { } day
            && DocumentNumber.TryRead(item.Item.DocumentNumber ?? "", out var number)
            && !number.AgreesWith(day)
        )
        {
            book.Add(
                Rule,
                new ReadingPlace(ReadingField.DocumentNumber),
                item.Item.DocumentNumber!,
                $"发文字号是 {number.Year} 年的，成文日期在 {day.Year} 年。",
                "核对发文字号和成文日期。"
            );
        }
    }
}

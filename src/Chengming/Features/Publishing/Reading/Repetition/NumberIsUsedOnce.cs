using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Reading.Repetition;

/// <summary>R801: no other item has the same document number.</summary>
internal sealed class NumberIsUsedOnce : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R801",
            ReadingFamily.Repetition,
            "同一发文字号不应重复发布",
            FindingSeverity.Warning,
            "办公惯例：重复核对"
        );

    public void Run(ItemText item, FindingBook book)
    {
        if (item.Lists.Earlier is not { } earlier)
        {
            book.NotChecked("以前是否发布过没有比对。");
            return;
        }

        if (!DocumentNumber.TryRead(item.Item.DocumentNumber ?? "", out var number))
        {
            return;
        }

        foreach (var other in earlier)
        {
            // A 解读 bears the number of what it explains.
            if (
                DocumentNumber.TryRead(other.DocumentNumber ?? "", out var used)
                && used == number
                && item.Item.Genre != "解读"
            )
            {
                book.Add(
                    Rule,
                    new ReadingPlace(ReadingField.DocumentNumber),
                    number.ToString(),
                    $"{other.Name}《{other.Title}》已用这个发文字号。",
                    "核对是否重复发布；是修改的，在原信息上出新版本。"
                );
            }
        }
    }
}

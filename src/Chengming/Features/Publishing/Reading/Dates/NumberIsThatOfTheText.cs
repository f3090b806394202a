using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Reading.Dates;

/// <summary>R407: the document number among the elements is the one that stands above the text. Numbers of cited documents do not count.</summary>
internal sealed class NumberIsThatOfTheText : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R407",
            ReadingFamily.Dates,
            "要素里的发文字号应与正文里的一致",
            FindingSeverity.Warning,
            "办公惯例：要素核对"
        );

    public void Run(ItemText item, FindingBook book)
    {
        if (item.OwnNumber is not { Words: { } words, Number: { } inText })
        {
            return;
        }

        if (DocumentNumber.TryRead(item.Item.DocumentNumber ?? "", out var given))
        {
            if (given != inText)
            {
                book.Add(Rule, words, $"正文是 {inText}，要素里是 {given}。", "核对后改成一致。");
            }
        }
        else
        {
            book.Add(Rule, words, $"正文有发文字号 {inText}，要素里没有填。", $"填上 {inText}。");
        }
    }
}

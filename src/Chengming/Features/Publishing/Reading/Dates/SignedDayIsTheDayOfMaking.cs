using System.Globalization;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Dates;

/// <summary>R404: the day below the signature is the day of making. The day of coming into force is not.</summary>
internal sealed class SignedDayIsTheDayOfMaking : IReadingCheck
{
    private static readonly string[] Force = ["施行", "实施", "执行", "生效", "有效期", "截止", "失效"];

    public ReadingRule Rule { get; } =
        new(
            "R404",
            ReadingFamily.Dates,
            "成文日期应与落款日期一致",
            FindingSeverity.Warning,
            "《党政机关公文格式》（GB/T 9704—2012）"
        );

    public void Run(ItemText item, FindingBook book)
    {
        if (
            item.Item.MadeOn is not { } madeOn
            || item.Signature.Date is not { } words
            || item.Signature.SignedOn == madeOn
        )
        {
            return;
        }

        var force = item
            .Paragraphs.SelectMany(DateWords.In)
            .Any(d =>
                d.Day == madeOn
                && Force.Any(f =>
                    d.Words.Passage.SentenceWith(d.Words.Start, d.Words.End).Contains(f, StringComparison.Ordinal)
                )
            );
        var said = madeOn.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
        book.Add(
            Rule,
            words,
            force
                ? $"成文日期填成了施行日期 {said}；落款日期是 {words.Value.Trim()}。"
                : $"落款日期是 {words.Value.Trim()}，要素里的成文日期是 {said}。",
            item.Signature.SignedOn is { } signed
                ? $"成文日期改为 {signed.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}，或改正落款。"
                : "改正落款日期。"
        );
    }
}

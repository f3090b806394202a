using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>R208: positions precise to a metre are looked at.</summary>
internal sealed class NoExactPositions : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R208",
            ReadingFamily.Secrecy,
            "高精度坐标应核对后再公开",
            FindingSeverity.Question,
            "《测绘成果管理条例》；办公惯例"
        );

    public void Run(ItemText item, FindingBook book) => SecrecyMarks.Tell(Rule, item, book);
}

using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>R207: no password and no address of an internal network stands in it.</summary>
internal sealed class NoAccessToSystems : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R207",
            ReadingFamily.Secrecy,
            "不得公开系统口令和内网地址",
            FindingSeverity.Error,
            "《网络安全法》第二十一条；办公惯例"
        );

    public void Run(ItemText item, FindingBook book) => SecrecyMarks.Tell(Rule, item, book);
}

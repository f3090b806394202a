using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>R203: nothing in it says that it is for internal use.</summary>
internal sealed class NoMarkOfInternalUse : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R203",
            ReadingFamily.Secrecy,
            "公开的信息不得带有内部使用、工作秘密标志",
            FindingSeverity.Error,
            "《保守国家秘密法》第六十四条"
        );

    public void Run(ItemText item, FindingBook book) => SecrecyMarks.Tell(Rule, item, book);
}

using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>R201: no level of secrecy and no period of secrecy stands in it.</summary>
internal sealed class NoMarkOfClassification : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R201",
            ReadingFamily.Secrecy,
            "公开的信息不得带有国家秘密标志",
            FindingSeverity.Error,
            "《保守国家秘密法》第三十五条；《党政机关公文格式》（GB/T 9704—2012）"
        );

    public void Run(ItemText item, FindingBook book) => SecrecyMarks.Tell(Rule, item, book);
}

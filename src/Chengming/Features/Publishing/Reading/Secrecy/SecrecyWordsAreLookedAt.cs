using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>R205: words that may touch state secrets are looked at.</summary>
internal sealed class SecrecyWordsAreLookedAt : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R205",
            ReadingFamily.Secrecy,
            "可能涉及国家秘密的词语应经保密审查核对",
            FindingSeverity.Question,
            "《保守国家秘密法》第三十五条"
        );

    public void Run(ItemText item, FindingBook book) => SensitiveWords.Tell(Rule, item, book);
}

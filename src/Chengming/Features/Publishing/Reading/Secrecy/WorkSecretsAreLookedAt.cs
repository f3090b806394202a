using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>R206: words that may touch work secrets or internal matters are looked at.</summary>
internal sealed class WorkSecretsAreLookedAt : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R206",
            ReadingFamily.Secrecy,
            "可能涉及工作秘密和内部信息的词语应核对",
            FindingSeverity.Question,
            "《保守国家秘密法》第六十四条；《政府信息公开条例》第十六条"
        );

    public void Run(ItemText item, FindingBook book) => SensitiveWords.Tell(Rule, item, book);
}

using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>R202: no copy number and no mark of urgency of the paper document stands in it.</summary>
internal sealed class NoMarkOfSecretDocuments : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R202",
            ReadingFamily.Secrecy,
            "公开的信息不得带有份号和紧急程度",
            FindingSeverity.Error,
            "《党政机关公文格式》（GB/T 9704—2012）"
        );

    public void Run(ItemText item, FindingBook book) => SecrecyMarks.Tell(Rule, item, book);
}

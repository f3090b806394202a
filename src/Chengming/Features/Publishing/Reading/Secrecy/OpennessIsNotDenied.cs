using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>R204: the document itself does not say that it is not to be published.</summary>
internal sealed class OpennessIsNotDenied : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R204",
            ReadingFamily.Secrecy,
            "公文标明的公开属性应当是主动公开",
            FindingSeverity.Error,
            "《政府信息公开条例》第十七条、第十九条"
        );

    public void Run(ItemText item, FindingBook book) => SecrecyMarks.Tell(Rule, item, book);
}

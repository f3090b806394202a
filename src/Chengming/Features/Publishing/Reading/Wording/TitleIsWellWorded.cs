using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Wording;

/// <summary>R308: the title has one 文种 and no doubled preposition; rows in <c>title-patterns.json</c>.</summary>
internal sealed class TitleIsWellWorded : IReadingCheck
{
    internal const string File = "Wording/title-patterns.json";
    private static readonly PatternRows Patterns = new(ReadingFile.Open(File));

    public ReadingRule Rule { get; } =
        new(
            "R308",
            ReadingFamily.Wording,
            "公文标题的介词、文种应规范",
            FindingSeverity.Warning,
            "《党政机关公文处理工作条例》；办公惯例"
        );

    public void Run(ItemText item, FindingBook book) => Patterns.Tell(Rule, item, item.Title, book);
}

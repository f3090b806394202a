using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Wording;

/// <summary>R309: numbers of headings and of attachments have their right marks; rows in <c>paragraph-patterns.json</c>.</summary>
internal sealed class NumberingIsWellWritten : IReadingCheck
{
    internal const string File = "Wording/paragraph-patterns.json";
    private static readonly PatternRows Patterns = new(ReadingFile.Open(File));

    public ReadingRule Rule { get; } =
        new(
            "R309",
            ReadingFamily.Wording,
            "序次语和附件序号后的标点应规范",
            FindingSeverity.Question,
            "《标点符号用法》（GB/T 15834—2011）；《党政机关公文格式》（GB/T 9704—2012）"
        );

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var passage in item.Paragraphs)
        {
            Patterns.Tell(Rule, item, passage, book);
        }
    }
}

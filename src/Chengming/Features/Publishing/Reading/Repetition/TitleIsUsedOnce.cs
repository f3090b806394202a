using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Repetition;

/// <summary>R802: no other item has the same title.</summary>
internal sealed class TitleIsUsedOnce : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new("R802", ReadingFamily.Repetition, "同一标题不应重复发布", FindingSeverity.Question, "办公惯例：重复核对");

    public void Run(ItemText item, FindingBook book)
    {
        var title = Bare(item.Item.Title);
        foreach (var other in item.Lists.Earlier ?? [])
        {
            if (title.Length > 0 && Bare(other.Title) == title)
            {
                book.Add(
                    Rule,
                    item.Title.Whole,
                    $"{other.Name}的标题与此相同。",
                    "核对是否重复发布；不同的事项在标题里写明年份或对象。"
                );
            }
        }
    }

    /// <summary>A title without marks and blanks.</summary>
    internal static string Bare(string title) => string.Concat(title.Where(char.IsLetterOrDigit));
}

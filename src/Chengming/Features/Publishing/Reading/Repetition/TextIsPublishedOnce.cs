using System.Globalization;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Repetition;

/// <summary>R803: no other item has nearly the same text.</summary>
internal sealed class TextIsPublishedOnce : IReadingCheck
{
    private const double Alike = 0.9;

    public ReadingRule Rule { get; } =
        new("R803", ReadingFamily.Repetition, "同一内容不应重复发布", FindingSeverity.Warning, "办公惯例：重复核对");

    public void Run(ItemText item, FindingBook book)
    {
        if (item.Lists.Earlier is not { } earlier || earlier.All(e => e.Fingerprint is null))
        {
            return;
        }

        var print = TextFingerprint.Of(item.Item.Paragraphs);
        if (!print.CanBeCompared)
        {
            return;
        }

        foreach (var other in earlier)
        {
            if (other.Fingerprint?.Likeness(print) is { } likeness and >= Alike)
            {
                book.Add(
                    Rule,
                    new ReadingPlace(ReadingField.Text),
                    other.Name,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"与{other.Name}《{other.Title}》的文字有 {Math.Floor(likeness * 100)}% 相同。"
                    ),
                    "核对是否重复发布；是修改的，在原信息上出新版本。"
                );
            }
        }
    }
}

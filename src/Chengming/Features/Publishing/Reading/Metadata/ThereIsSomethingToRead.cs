using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Metadata;

/// <summary>R608: there is a text, or an attachment.</summary>
internal sealed class ThereIsSomethingToRead : IReadingCheck
{
    private const int Least = 10;

    public ReadingRule Rule { get; } =
        new(
            "R608",
            ReadingFamily.Metadata,
            "正文不得为空",
            FindingSeverity.Error,
            "国办发〔2019〕19号 政府网站与政务新媒体检查指标"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var length = item.Item.Paragraphs.Sum(p => p.Count(char.IsLetterOrDigit));
        var place = new ReadingPlace(ReadingField.Text);
        if (length == 0 && item.Item.Attachments.Count == 0)
        {
            book.Add(Rule, place, "", "既没有正文，也没有附件。", "补上正文。");
        }
        else if (length < Least && item.Item.Attachments.Count == 0 && item.Item.Links.Count == 0)
        {
            book.Add(
                Rule,
                place,
                string.Concat(item.Item.Paragraphs),
                "正文只有几个字。",
                "补上正文。",
                FindingSeverity.Question
            );
        }
    }
}

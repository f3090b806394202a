using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Links;

/// <summary>R713: a text with attachments speaks of them.</summary>
internal sealed class AttachmentsAreMentioned : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R713",
            ReadingFamily.Links,
            "附件应在正文中说明",
            FindingSeverity.Question,
            "《党政机关公文格式》（GB/T 9704—2012）"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var mentioned = MentionedAttachments.In(item);
        var text = string.Concat(item.Item.Paragraphs);
        var isSilent = mentioned.Count == 0 && !text.Contains('附', StringComparison.Ordinal);
        if (text.Length == 0)
        {
            return;
        }

        for (var i = 0; i < item.Item.Attachments.Count; i++)
        {
            var name = item.Item.Attachments[i].Name;
            var bare = MentionedAttachments.Bare(name);
            var isListed = mentioned.Any(m => MentionedAttachments.IsNamed(bare, m.Name));
            var isTheTextItself = MentionedAttachments.IsNamed(bare, MentionedAttachments.Bare(item.Item.Title));
            // With as many mentioned as there are, R712 asks about the names.
            var isLeftOver = mentioned.Count > 0 && item.Item.Attachments.Count > mentioned.Count && !isListed;
            if ((isSilent || isLeftOver) && !isTheTextItself && !text.Contains(bare, StringComparison.Ordinal))
            {
                book.Add(
                    Rule,
                    new ReadingPlace(ReadingField.Attachments, i),
                    name,
                    $"正文没有提到附件“{name}”。",
                    "在正文后加附件说明，或去掉多余的附件。"
                );
            }
        }
    }
}

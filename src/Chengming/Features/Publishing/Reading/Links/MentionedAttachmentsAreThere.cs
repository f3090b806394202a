using System.Globalization;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Links;

/// <summary>R712: every attachment that the text announces is there, or printed below the text.</summary>
internal sealed class MentionedAttachmentsAreThere : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new("R712", ReadingFamily.Links, "正文提到的附件应当都有", FindingSeverity.Warning, "办公惯例：附件核对");

    public void Run(ItemText item, FindingBook book)
    {
        if (MentionedAttachments.IsPrintedBelow(item))
        {
            return;
        }

        var mentioned = MentionedAttachments.In(item);
        var names = item.Item.Attachments.Select(a => MentionedAttachments.Bare(a.Name)).ToList();
        if (mentioned.Count == 0 && names.Count == 0 && MentionedAttachments.Reference(item) is { } reference)
        {
            book.Add(Rule, reference, "正文提到附件，但没有附件。", "补上附件，或删去这句话。");
        }

        var isTooFew = names.Count < mentioned.Count;
        foreach (var (name, words) in mentioned.Where(m => !names.Exists(n => MentionedAttachments.IsNamed(n, m.Name))))
        {
            book.Add(
                Rule,
                words,
                isTooFew
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"正文列了 {mentioned.Count} 个附件，实际有 {names.Count} 个，没有找到“{words.Value}”。"
                    )
                    : $"没有名为“{words.Value}”的附件。",
                isTooFew ? "补上附件，或改正附件说明。" : "核对附件的名称。",
                isTooFew ? null : FindingSeverity.Question
            );
        }
    }
}

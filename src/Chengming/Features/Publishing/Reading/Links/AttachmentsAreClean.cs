using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Links;

/// <summary>R711: what the check before release found in the attachments.</summary>
internal sealed class AttachmentsAreClean : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R711",
            ReadingFamily.Links,
            "附件不得带有隐藏内容和个人信息",
            FindingSeverity.Error,
            "《政府信息公开条例》第十五条、第十七条"
        );

    public void Run(ItemText item, FindingBook book)
    {
        for (var i = 0; i < item.Item.Attachments.Count; i++)
        {
            var attachment = item.Item.Attachments[i];
            if (attachment.Scan is not { } scan)
            {
                book.NotChecked($"附件“{attachment.Name}”没有做发布前检查。");
                continue;
            }

            foreach (var reason in scan.NotChecked)
            {
                book.NotChecked($"附件“{attachment.Name}”：{reason}");
            }

            foreach (var found in scan.Findings)
            {
                book.Add(
                    Rule,
                    new ReadingPlace(ReadingField.Attachments, i),
                    found.What,
                    $"附件“{attachment.Name}”{found.Where}：{found.Kind.Term}。",
                    found.Kind.Advice,
                    found.Kind.Severity < Rule.Severity ? found.Kind.Severity : null
                );
            }
        }
    }
}

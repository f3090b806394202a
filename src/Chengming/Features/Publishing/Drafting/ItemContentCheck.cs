using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Classifying;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>What is wrong with the content of an item: always, and further when it is put forward for review.</summary>
internal static class ItemContentCheck
{
    /// <summary>Longest title.</summary>
    public const int LongestTitle = 200;

    /// <summary>The content as it is kept, or what has to be mended.</summary>
    public static Outcome<ItemContent> Draft(ItemContent typed)
    {
        var tidy = Tidied(typed);
        var check = new FieldCheck()
            .Needed(nameof(ItemContent.Title), "标题", tidy.Title, LongestTitle)
            .AtMost(nameof(ItemContent.IssuingOrgan), "发文机关", tidy.IssuingOrgan, 200)
            .AtMost(nameof(ItemContent.ModeReason), "理由", tidy.ModeReason, 500)
            .AtMost(nameof(ItemContent.Keywords), "关键词", tidy.Keywords, 200)
            .AtMost(nameof(ItemContent.Abstract), "内容概述", tidy.Abstract, 500)
            .AtMost(nameof(ItemContent.SourceName), "来源", tidy.SourceName, 200)
            .AtMost(nameof(ItemContent.SourceAddress), "来源网址", tidy.SourceAddress, 500)
            .AtMost(nameof(ItemContent.EarlierPublishedIn), "先前发布位置", tidy.EarlierPublishedIn, 200)
            .Holds(
                tidy.EarlierPublishedOn is null || tidy.EarlierPublishedIn.Length > 0,
                nameof(ItemContent.EarlierPublishedIn),
                "填了先前发布日期的，请写明当时发布在哪里，如网站名称或网址。"
            )
            .Holds(
                tidy.EarlierPublishedOn is not null || tidy.EarlierPublishedIn.Length == 0,
                nameof(ItemContent.EarlierPublishedOn),
                "填了先前发布位置的，请填写当时的发布日期。"
            )
            .Holds(
                PlatformColumns.Find(tidy.Column) is { Columns.Count: 0 },
                nameof(ItemContent.Column),
                "请选择一个具体的栏目。"
            )
            .Holds(
                tidy.DocumentNumber.Length == 0 || DocumentNumber.TryRead(tidy.DocumentNumber, out _),
                nameof(ItemContent.DocumentNumber),
                $"“{tidy.DocumentNumber}”不是发文字号的写法。应为机关代字〔年份〕序号号，例如利应急发〔2023〕12号；没有文号的留空。"
            )
            .Holds(DisclosureMode.All.Any(m => m.Code == tidy.Mode), nameof(ItemContent.Mode), "请选择公开属性。")
            .Holds(
                tidy.Theme.Length == 0 || Themes.Contains(tidy.Theme),
                nameof(ItemContent.Theme),
                "请在主题分类表中选择。"
            )
            .Holds(
                tidy.Genre.Length == 0 || Genres.All.Contains(tidy.Genre),
                nameof(ItemContent.Genre),
                "请在体裁分类表中选择。"
            )
            .Holds(
                tidy.SourceAddress.Length == 0 || IsWebAddress(tidy.SourceAddress),
                nameof(ItemContent.SourceAddress),
                "来源网址应以 http:// 或 https:// 开头。"
            )
            .Holds(
                tidy.Matter.Length == 0 || StandardCatalogue.Emergency.Find(tidy.Matter) is not null,
                nameof(ItemContent.Matter),
                "请在标准目录中选择事项。"
            )
            .Holds(
                tidy.ValidUntil is null || tidy.InForceFrom is null || tidy.ValidUntil >= tidy.InForceFrom,
                nameof(ItemContent.ValidUntil),
                "有效期至不能早于施行日期。"
            )
            .Holds(
                tidy.ValidUntil is null || tidy.MadeOn is null || tidy.ValidUntil >= tidy.MadeOn,
                nameof(ItemContent.ValidUntil),
                "有效期至（公开至）不能早于成文日期。"
            );
        var text = ItemText.From(tidy.Text);
        if (!text.IsDone)
        {
            check.Problems.AddRange(text.Problems.Select(p => new Problem(nameof(ItemContent.Text), p.Message)));
            return check.Problems;
        }

        return check.Problems.Count > 0
            ? check.Problems
            : tidy with
            {
                Text = text.Value.Html,
                DocumentNumber = DocumentNumber.TryRead(tidy.DocumentNumber, out var number) ? number.ToString() : "",
            };
    }

    /// <summary>What is missing before others look at it.</summary>
    /// <param name="version">The version.</param>
    /// <param name="today">The day where the agency is.</param>
    public static List<Problem> ForReview(ItemVersion version, DateOnly today)
    {
        var content = version.Content;
        var column = PlatformColumns.Of(content.Column);
        return new FieldCheck()
            .Holds(
                content.MadeOn is not null,
                nameof(ItemContent.MadeOn),
                "请填写成文日期（生成日期），公开时限从这一天起算。"
            )
            .Holds(
                content.MadeOn is null || content.MadeOn <= today,
                nameof(ItemContent.MadeOn),
                "成文日期还没有到，请核对。"
            )
            .Holds(
                content.EarlierPublishedOn is null || content.EarlierPublishedOn <= today,
                nameof(ItemContent.EarlierPublishedOn),
                "先前发布日期还没有到，请核对。"
            )
            .Holds(
                content.Text.Length > 0 || version.Attachments.Count > 0,
                nameof(ItemContent.Text),
                "正文和附件都是空的，请至少填写一项。"
            )
            .Holds(
                content.Mode == DisclosureMode.Proactive.Code,
                nameof(ItemContent.Mode),
                "只有主动公开的信息才送审发布。依申请公开、不予公开的信息留作登记，定期评估后改为主动公开的再送审（《条例》第十八条）。"
            )
            .Holds(
                !column.HoldsPolicyDocuments || content.DocumentNumber.Length > 0,
                nameof(ItemContent.DocumentNumber),
                "规章和行政规范性文件应有发文字号。"
            )
            .Holds(
                !column.HoldsPolicyDocuments || content.InForceFrom is not null,
                nameof(ItemContent.InForceFrom),
                "规章和行政规范性文件请填写施行日期，有效性由它判断。"
            )
            .Holds(
                DocumentNumber.TryParse(content.DocumentNumber, out var number) is false
                    || content.MadeOn is null
                    || number.AgreesWith(content.MadeOn.Value),
                nameof(ItemContent.DocumentNumber),
                $"文号的年份与成文日期（{content.MadeOn:yyyy}年）不一致。"
            )
            .Problems;
    }

    private static ItemContent Tidied(ItemContent typed) =>
        typed with
        {
            Title = typed.Title.Tidy(),
            DocumentNumber = typed.DocumentNumber.Tidy(),
            IssuingOrgan = typed.IssuingOrgan.Tidy(),
            ModeReason = typed.ModeReason.Tidy(),
            Keywords = string.Join(
                ' ',
                typed
                    .Keywords.Tidy()
                    .Split([' ', '　', ',', '，', ';', '；', '、', '\n'], StringSplitOptions.RemoveEmptyEntries)
            ),
            Abstract = typed.Abstract.Tidy(),
            SourceName = typed.SourceName.Tidy(),
            SourceAddress = typed.SourceAddress.Tidy(),
            EarlierPublishedIn = typed.EarlierPublishedIn.Tidy(),
        };

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}

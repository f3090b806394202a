using System.Globalization;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Office;
using Chengming.Features.Publishing.Reading;
using Chengming.Law.Publication;
using Chengming.Law.Publication.Review;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Reviewing.Form;

/// <summary>Fills in the review forms of items (填写发布审查表).</summary>
internal sealed class ReviewFormSheets(PlatformDb db, ItemReader reader, TimeProvider clock)
{
    private const int ShownOfHash = 16;
    private const int FirstGenreThatIsNoDocument = 15;
    private const string ToBeSigned = "签字：　　　　　　　　　　年　　月　　日";

    /// <summary>The form of an item's newest version; null when there is no such item within the scope.</summary>
    public async Task<ReviewFormSheet?> FindAsync(Guid itemId, AgencyScope scope, CancellationToken cancel)
    {
        var found = await (
            from item in db.Set<DisclosureItem>().AsNoTracking()
            where item.Id == itemId
            join agency in scope.Of(db.Agencies.AsNoTracking()) on item.AgencyId equals agency.Id
            select new { item, agency }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var version = await db.Set<ItemVersion>()
            .AsNoTracking()
            .Include(v => v.Records)
            .Include(v => v.Attachments)
            .AsSplitQuery()
            .Where(v => v.ItemId == itemId)
            .OrderByDescending(v => v.Number)
            .FirstAsync(cancel);
        return await FillInAsync(found.item, version, found.agency, cancel);
    }

    /// <summary>The form of a version.</summary>
    public async Task<ReviewFormSheet> FillInAsync(
        DisclosureItem item,
        ItemVersion version,
        Agency agency,
        CancellationToken cancel
    )
    {
        var read = await reader.ReadAsync(item, version, agency, cancel);
        var begun = version.Records.Count > 0 ? ChinaTime.Day(version.Records.Min(r => r.At)) : ChinaTime.Today(clock);
        return new(
            $"{agency.Name}政府信息发布审查表",
            item.IndexNumber,
            ChinaTime.DayInWords(begun),
            FormCode.Of(version),
            [
                .. Facts(item, version, agency, read),
                .. ItemTrack.Of(version).Select(SignatureRow),
                ReviewFormRow.Of("发布结果", Result(item, version)),
            ]
        );
    }

    private static IEnumerable<ReviewFormRow> Facts(
        DisclosureItem item,
        ItemVersion version,
        Agency agency,
        ReadVersion read
    )
    {
        var (content, column) = (version.Content, PlatformColumns.Of(version.Content.Column));
        var files = version.Attachments.Where(a => !a.IsWithinText).OrderBy(a => a.Order).ToList();
        yield return ReviewFormRow.Of("信息标题", content.Title);
        yield return ReviewFormRow.Of("发文字号", content.DocumentNumber);
        yield return ReviewFormRow.Of("内容摘要", content.Abstract);
        yield return new(
            "正文和附件",
            [
                $"第 {version.Number} 版，正文 {read.Text.Passages.PlainText.Length:N0} 字，附件 {files.Count} 个",
                .. files.Select((f, i) => $"附件 {i + 1}：{f.Title}（{f.FileName}）"),
                .. version.CorrectionNote.Length > 0 ? [$"更正说明：{version.CorrectionNote}"] : Array.Empty<string>(),
            ]
        );
        yield return ReviewFormRow.Of(
            "承办机构、承办人",
            $"{agency.Name}　{version.AuthorName}　联系电话 {(agency.DisclosureOffice.Phone.Length > 0 ? agency.DisclosureOffice.Phone : "无")}"
        );
        yield return ReviewFormRow.Of("信息类型、载体", $"{KindOf(content)}；{CarriersOf(version)}");
        yield return ReviewFormRow.Of("信息来源", SourceOf(content) + EarlierOf(content));
        yield return ReviewFormRow.Of("拟公开渠道和栏目", $"政府信息公开平台 / {column.FullName}");
        yield return ReviewFormRow.Of(
            "拟公开时间",
            version.PublishAt is { } at ? $"定于 {ChinaTime.DateAndTime(at)} 发布" : "审查通过后发布"
        );
        yield return ReviewFormRow.Of(
            "公开时限",
            $"{column.Limit}（{column.Limit.Basis}）{(item is { State: not ItemState.PublishedUrgently, PublishBy: { } by } ? $"，最迟 {ChinaTime.Date(by)}" : "")}"
        );
        yield return ReviewFormRow.Of(
            "公开期限",
            content.ValidUntil is not { } until ? "长期公开"
                : column.HoldsPolicyDocuments ? $"长期公开，{ChinaTime.Date(until)} 后标明失效"
                : $"公开至 {ChinaTime.Date(until)}，期满后清理"
        );
        yield return ReviewFormRow.Of(
            "公开属性",
            content.ModeReason.Length > 0
                ? $"{DisclosureMode.Of(content.Mode).Term}，理由：{content.ModeReason}"
                : DisclosureMode.Of(content.Mode).Term
        );
        yield return new("机器预审", [.. MachineLines(read)]);
        yield return ReviewFormRow.Of("内容散列", version.ContentHash);
    }

    private static string KindOf(ItemContent content) =>
        content.Genre.Length == 0 ? "未分类"
        : Classifying.Genres.All.Take(FirstGenreThatIsNoDocument).Contains(content.Genre) ? $"公文类（{content.Genre}）"
        : $"非公文类（{content.Genre}）";

    private static string CarriersOf(ItemVersion version) =>
        string.Join(
            '、',
            new[]
            {
                (version.Content.Text.Length > 0, "文字"),
                (version.Attachments.Any(a => a.IsWithinText), "图片"),
                (version.Attachments.Any(a => !a.IsWithinText), "附件"),
            }
                .Where(c => c.Item1)
                .Select(c => c.Item2)
        );

    private static string SourceOf(ItemContent content) =>
        content.SourceName.Length == 0 ? "原创"
        : content.SourceAddress.Length == 0 ? $"转载：{content.SourceName}"
        : $"转载：{content.SourceName}（{content.SourceAddress}）";

    private static string EarlierOf(ItemContent content) =>
        content.EarlierPublishedOn is { } day ? $"；{ChinaTime.Date(day)} 已在{content.EarlierPublishedIn}公开" : "";

    private static IEnumerable<string> MachineLines(ReadVersion read)
    {
        yield return read.Findings.Count == 0
            ? "没有发现问题"
            : $"发现 {read.Findings.Count} 处，其中已说明不作修改 {read.Findings.Count(f => f.Decision is not null)} 处，未处理的错误 {read.Open.Count()} 处";
        foreach (var family in read.Findings.GroupBy(f => FamilyOf(f.Finding.Rule)).OrderBy(g => g.Key))
        {
            yield return $"{TermOf(family.Key)}：{family.Count()} 处";
        }

        foreach (var (finding, decision) in read.Findings.Where(f => f.Decision is not null))
        {
            yield return $"不作修改：{finding.Message}理由：{decision!.Reason}（{decision.ByName}）";
        }

        foreach (var left in read.NotChecked)
        {
            yield return $"没有检查：{left}";
        }
    }

    private static ReadingFamily FamilyOf(string rule) =>
        (ReadingFamily)(int.Parse(rule.AsSpan(1, 1), NumberStyles.None, CultureInfo.InvariantCulture) - 1);

    private static string TermOf(ReadingFamily family) =>
        family switch
        {
            ReadingFamily.Personal => "个人信息",
            ReadingFamily.Secrecy => "涉密和内部标志",
            ReadingFamily.Wording => "文字和标点",
            ReadingFamily.Dates => "日期和文号",
            ReadingFamily.Names => "机关和领导人名称",
            ReadingFamily.Metadata => "要素",
            ReadingFamily.Links => "链接和附件",
            ReadingFamily.Repetition => "重复和图片",
            _ => throw new ArgumentOutOfRangeException(nameof(family), family, "No words for this family."),
        };

    private static ReviewFormRow SignatureRow(TrackStep track)
    {
        var (step, signature, _) = track;
        var lines = new List<string>();
        if (step.Aspects.Contains(ReviewAspect.Secrecy))
        {
            lines.Add("是否涉及：");
            lines.Add("国家秘密 □是 □否　　工作秘密 □是 □否");
            lines.Add("商业秘密 □是 □否　　个人隐私 □是 □否");
            lines.Add("内部信息 □是 □否　　敏感信息 □是 □否");
        }

        if (signature is null)
        {
            return new(step.Name, [.. lines, "意见："], step.Signer, ToBeSigned);
        }

        lines.Add($"意见：{(signature.Words.Length > 0 ? signature.Words : "同意")}");
        var when = signature.PaperSignedOn is { } day
            ? $"纸质签字 {ChinaTime.Date(day)}，{signature.EnteredByName}登记于 {ChinaTime.DateAndTime(signature.At)}"
            : ChinaTime.DateAndTime(signature.At);
        return new(
            step.Name,
            lines,
            step.Signer,
            $"签字：{signature.ByName}　{when}　散列 {signature.ContentHash[..ShownOfHash]}"
        );
    }

    private static string Result(DisclosureItem item, ItemVersion version) =>
        version.PublishedAt is { } published
            ? $"政府信息公开平台：{ChinaTime.DateAndTime(published)} 发布，地址 {PublishingLinks.Public(item.Id)}"
            : "未发布";
}

using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.LinkWatch;
using Chengming.Features.Publishing.OwnLists;
using Chengming.Features.Publishing.Reading;
using Chengming.Features.Publishing.Repeating;
using Chengming.Law.Publication;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>机器预审: has the machine read a version, and adds what people decided about its findings.</summary>
internal sealed class ItemReader(
    PlatformDb db,
    PlatformSettings settings,
    CheckedContents contents,
    ListsForReading lists,
    EarlierItems earlier,
    DraftLinks links,
    TimeProvider clock
)
{
    /// <summary>What the machine finds in the version now.</summary>
    public async Task<ReadVersion> ReadAsync(
        DisclosureItem item,
        ItemVersion version,
        Agency agency,
        CancellationToken cancel
    )
    {
        var text = ItemText.From(version.Content.Text).OrThrow();
        var decisions = await db.Set<FindingDecision>()
            .AsNoTracking()
            .Where(d => d.ItemId == item.Id)
            .ToDictionaryAsync(d => d.Key, cancel);
        var reading = MachineReader.Read(
            await ItemOfAsync(item, version, agency, text, cancel),
            await ListsOfAsync(item, version, agency, text, cancel)
        );
        return new ReadVersion(
            text,
            [.. reading.Findings.Select(f => new ReadFinding(f, decisions.GetValueOrDefault(f.Key)))],
            reading.NotChecked
        );
    }

    private async Task<ItemToRead> ItemOfAsync(
        DisclosureItem item,
        ItemVersion version,
        Agency agency,
        ItemText text,
        CancellationToken cancel
    )
    {
        var content = version.Content;
        return new ItemToRead
        {
            Title = content.Title,
            Today = ChinaTime.Today(clock),
            Paragraphs = [.. text.Passages.Select(p => p.Text)],
            Abstract = content.Abstract,
            Keywords = content.Keywords.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            DocumentNumber = content.DocumentNumber,
            IndexNumber = item.IndexNumber,
            MadeOn = content.MadeOn,
            IssuingOrgan = content.IssuingOrgan.Length > 0 ? content.IssuingOrgan : agency.Name,
            Publisher = agency.Name,
            Region = RegionOf(agency),
            Column = PlatformColumns.Of(content.Column).Name,
            Genre = content.Genre,
            IsReposted = content.SourceName.Length > 0,
            Source = content.SourceName,
            Links = [.. text.LinkedWords.Select(l => new ItemLink(l.Address, l.Words))],
            Attachments = await AttachmentsAsync(version, cancel),
        };
    }

    private async Task<List<Reading.ItemAttachment>> AttachmentsAsync(ItemVersion version, CancellationToken cancel)
    {
        var files = version.Attachments.Where(a => !a.IsWithinText).OrderBy(a => a.Order).ToList();
        if (files.Count == 0)
        {
            return [];
        }

        var ids = files.Select(f => f.FileId).ToList();
        var checks = await db.Set<ReleaseCheck>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancel);
        return [.. files.Select(f => new Reading.ItemAttachment(f.Title, ScanOf(checks.GetValueOrDefault(f.FileId))))];
    }

    private ReleaseScan? ScanOf(ReleaseCheck? check)
    {
        if (check is null)
        {
            return null;
        }

        var content = contents.Open(check);
        return new ReleaseScan(content.Findings, content.NotChecked);
    }

    private async Task<ReadingLists> ListsOfAsync(
        DisclosureItem item,
        ItemVersion version,
        Agency agency,
        ItemText text,
        CancellationToken cancel
    )
    {
        var pattern = (await settings.GetAsync<PublishingSettings>(cancel)).IndexPatternOf(agency.Code);
        var own = await lists.OfAsync(agency, version.Content.MadeOn ?? ChinaTime.Today(clock), cancel);
        var (dead, untried) = await links.TryAsync(item.Id, text.Links, cancel);
        return own with
        {
            DeadLinks = dead,
            UntriedLinks = untried,
            IndexNumbers = agency.CreditCode is { } code ? IndexNumberRule.Of(pattern, code.Text) : null,
            Earlier = await earlier.LikeAsync(item, version.Content, text, cancel),
        };
    }

    /// <summary>The name of its region as its own name begins with it: 示例县, not 示例省示例市示例县.</summary>
    private static string RegionOf(Agency agency)
    {
        var name = agency.RegionName;
        var from = Enumerable
            .Range(0, name.Length)
            .FirstOrDefault(i => agency.Name.StartsWith(name[i..], StringComparison.Ordinal));
        return name[from..];
    }
}

/// <summary>A version as the machine read it.</summary>
/// <param name="Text">Its text, to mark the findings in.</param>
/// <param name="Findings">What was found, with what people decided.</param>
/// <param name="NotChecked">What was not looked at, and why; never the same as nothing found.</param>
internal sealed record ReadVersion(ItemText Text, IReadOnlyList<ReadFinding> Findings, IReadOnlyList<string> NotChecked)
{
    /// <summary>The errors that nobody decided about: they stand in the way of a submission.</summary>
    public IEnumerable<ReadFinding> Open =>
        Findings.Where(f => f.Finding.Severity is FindingSeverity.Error && f.Decision is null);

    /// <summary>The text with the findings marked at their passages.</summary>
    public string Marked() =>
        Text.Passages.Mark(
            Findings
                .Index()
                .Where(f => f.Item.Finding.Where is { Field: ReadingField.Text, Index: not null, Length: > 0 })
                .Select(f => new PassageMark(
                    f.Item.Finding.Where.Index!.Value,
                    f.Item.Finding.Where.Start,
                    f.Item.Finding.Where.Length,
                    $"f{f.Index}",
                    f.Item.Decision is null ? f.Item.Finding.Severity.ToString().ToLowerInvariant() : "decided"
                ))
        );
}

/// <summary>A finding with what somebody decided about it; null while nobody did.</summary>
internal sealed record ReadFinding(MachineFinding Finding, FindingDecision? Decision);

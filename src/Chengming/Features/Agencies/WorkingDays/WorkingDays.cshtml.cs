using System.Globalization;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection.Digests;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Law.Calendar;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>Which years are known, nationally and of each region, and taking over a notice: it is shown first what the notice changes.</summary>
internal sealed class WorkingDaysModel(
    PlatformDb db,
    CalendarInForce calendar,
    ImportHolidayNotice import,
    TimeProvider clock
) : OfficePage
{
    private const long LargestFile = 1024 * 1024;

    /// <summary>The notice as a file.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The notice as it was pasted, or read from the file before.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Name of the file that was read before.</summary>
    [BindProperty]
    public string? FileName { get; set; }

    [BindProperty]
    public string? Differences { get; set; }

    [BindProperty]
    public bool Replaces { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Digest of what the person has seen the changes of; null before that.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What the notice in the form changes; null while nothing can be shown.</summary>
    public HolidayNoticeImport? Preview { get; private set; }

    public KnownCalendar Known { get; private set; } = null!;

    public IReadOnlyList<YearRow> Years { get; private set; } = [];

    public IReadOnlyList<RegionRow> Regions { get; private set; } = [];

    /// <summary>The notices that were withdrawn, the latest first.</summary>
    public IReadOnlyList<ImportedNotice> Withdrawn { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var problems = await TakeFileAsync(cancel);
        await ReadAsync(cancel);
        var differences = NoticeFile.DifferencesIn(Differences.Tidy());
        if (differences is null)
        {
            problems.Add(new(nameof(Differences), "请写成 2027=1 这样，几年之间用空格分开。"));
        }

        if (problems.Count > 0)
        {
            return Refused(problems);
        }

        var file = new NoticeFile(FileName is { Length: > 0 } name ? name : "粘贴的通知", Text.Tidy(), differences!);
        Preview = file.Over(Known.Data);
        var shown = HexDigest.Of($"{Known.Data.Version}\n{Differences.Tidy()}\n{file.Text}");
        if (Seen == shown)
        {
            var outcome = await import.RunAsync(new(file, Replaces, Reason), HttpContext.Acting(), cancel);
            return outcome.IsDone
                ? DoneAt(AgencyLinks.WorkingDays, DoneWords(outcome.Value))
                : Refused(outcome.Problems);
        }

        var isSeenAnew = Seen is { Length: > 0 };
        Seen = shown;
        if (Preview.Problems.Count > 0)
        {
            return Refused(Preview.Problems.Select(p => new Problem(nameof(Text), p.ToString())));
        }

        return Preview.Changes.Count == 0
                ? Refused([new(nameof(Text), "日历没有变动：文件中的日期都已收录，不用再载入。")])
            : isSeenAnew ? Refused([new("", "通知内容或者日历在核对之后有变动。下面是现在的变动，请再核对一次。")])
            : Page();
    }

    private static string DoneWords(ImportHolidayNotice.Result done) =>
        $"已载入“{done.Notice.FileName}”：变动 {done.Import.Changes.Count} 天，其中影响期限 {done.Import.Changes.Count(c => c.MovesPeriods)} 天。工作日随即按它计算。";

    /// <summary>A file goes before what was pasted; its text stays in the form.</summary>
    private async Task<List<Problem>> TakeFileAsync(CancellationToken cancel)
    {
        if (Upload is null)
        {
            return Text.Tidy().Length > 0
                ? []
                : [new(nameof(Upload), "请选择放假安排文件，或者把各行粘贴到“通知内容”里。")];
        }

        if (Upload.Length > LargestFile)
        {
            return [new(nameof(Upload), "文件超过 1 MB，不是放假安排。请确认选对了文件。")];
        }

        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancel);
        if (NoticeFile.Decode(content.ToArray()) is not { } text)
        {
            return [new(nameof(Upload), "不是文本文件。请另存为 CSV（UTF-8）后再试。")];
        }

        var name = Path.GetFileName(Upload.FileName);
        (Text, FileName) = (
            text.Tidy(),
            name.Length > ImportedNoticeMapping.LongestName ? name[..ImportedNoticeMapping.LongestName] : name
        );
        ModelState.Remove(nameof(Text));
        return Text.Length > 0 ? [] : [new(nameof(Upload), "文件没有内容。")];
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Known = calendar.Known;
        var nextYear = ChinaTime.Today(clock).Year + 1;
        Years =
        [
            .. Enumerable
                .Range(Known.Data.FirstYear, Math.Max(Known.Data.LastYear, nextYear) - Known.Data.FirstYear + 1)
                .Reverse()
                .Select(YearOf),
        ];
        Regions =
        [
            .. Known
                .Data.Regions.Where(r => r.Festivals.Length > 0)
                .Select(r => r.Code)
                .Concat(Known.Data.Local.Select(d => d.Region))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(code => RegionOf(code, nextYear)),
        ];
        Withdrawn = await db.Set<ImportedNotice>()
            .AsNoTracking()
            .Where(n => n.WithdrawnAt != null)
            .OrderByDescending(n => n.WithdrawnAt)
            .ThenBy(n => n.Id)
            .Take(20)
            .ToListAsync(cancel);
    }

    private YearRow YearOf(int year)
    {
        var days = Known.Data.NoticedDays.Where(d => d.Date.Year == year).ToList();
        var imported = Known
            .Notices.Where(n => n.Counts)
            .SelectMany(n => n.Import.NoticedDays)
            .Where(d => d.Date.Year == year)
            .Select(d => d.Notice)
            .ToHashSet();
        return new YearRow(
            year,
            [.. days.Select(d => d.Notice).Distinct().Select(n => (n, imported.Contains(n)))],
            Known.National.Year(year).WorkingDays,
            [.. Known.National.Year(year).Gaps]
        );
    }

    private RegionRow RegionOf(string code, int lastYear)
    {
        var region = Known.Data.FindRegion(code)!;
        var known = Known.Data.LocalYearsOf(code);
        var isWhole = region.Code == code;
        return new RegionRow(
            isWhole ? region.Name : $"{region.Name}（{code}）",
            isWhole ? region.Festivals : "",
            isWhole && region.Mark is not SourceMark.Confirmed,
            RangesOf(known),
            // Whether a part of a region sets days every year is not known; only of those that do is a year missed.
            region.Festivals.Length > 0
            && isWhole
                ? RangesOf([
                    .. Enumerable.Range(Known.Data.FirstYear, lastYear - Known.Data.FirstYear + 1).Except(known),
                ])
                : ""
        );
    }

    /// <summary>2019至2021、2023.</summary>
    private static string RangesOf(IReadOnlyList<int> years)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var year in years)
        {
            if (ranges is [.., var (first, last)] && last == year - 1)
            {
                ranges[^1] = (first, year);
            }
            else
            {
                ranges.Add((year, year));
            }
        }

        return string.Join(
            '、',
            ranges.Select(r =>
                r.First == r.Last
                    ? r.First.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{r.First}至{r.Last}")
            )
        );
    }

    /// <summary>A year of the national calendar.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Notices">The notices behind it, and whether each was imported.</param>
    /// <param name="WorkingDays">Number of working days, as far as is known.</param>
    /// <param name="Gaps">What may still change it.</param>
    internal sealed record YearRow(
        int Year,
        IReadOnlyList<(string Notice, bool IsImported)> Notices,
        int WorkingDays,
        IReadOnlyList<CalendarGap> Gaps
    );

    /// <summary>A region with local holidays.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Festivals">The festivals for which it sets days.</param>
    /// <param name="IsDoubtful">True when that is not held against a text.</param>
    /// <param name="Known">The years whose days are known.</param>
    /// <param name="Missing">The years whose days are not; empty when none is missed.</param>
    internal sealed record RegionRow(string Name, string Festivals, bool IsDoubtful, string Known, string Missing);
}

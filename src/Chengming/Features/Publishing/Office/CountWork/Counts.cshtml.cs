using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Office.Lists;
using Chengming.Features.Publishing.Counting;
using Chengming.Features.Publishing.Portal;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Office.CountWork;

/// <summary>How much an agency published in a period, with the records behind every figure.</summary>
internal sealed class CountsModel(PlatformDb db, PublicationCounts counts, ExportTable export, TimeProvider clock)
    : OfficePage
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostChoices = 300;

    private Agency counted = null!;

    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Below { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>The agencies that the person can choose among.</summary>
    public IReadOnlyList<Agency> Choices { get; private set; } = [];

    /// <summary>First day; the beginning of the year when nobody chose.</summary>
    public DateOnly Begin => From ?? new DateOnly(ChinaTime.Today(clock).Year, 1, 1);

    /// <summary>Last day; today when nobody chose.</summary>
    public DateOnly End => Until ?? ChinaTime.Today(clock);

    /// <summary>The figures; null when the period is none.</summary>
    public PublicationFigures? Figures { get; private set; }

    public IReadOnlyList<SentencePart> Sentence =>
        CountSentence.Of(
            Figures!,
            Below ? $"{counted.Name}及下级机关" : counted.Name,
            Begin,
            End,
            (kind, withdrawn) => Records(kind: kind, withdrawn: withdrawn)
        );

    public IReadOnlyList<(string Words, string Address)> Periods
    {
        get
        {
            var today = ChinaTime.Today(clock);
            var month = new DateOnly(today.Year, today.Month, 1);
            return
            [
                ("今年", Address(new DateOnly(today.Year, 1, 1), today)),
                ("去年", Address(new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31))),
                ("本月", Address(month, today)),
                ("上月", Address(month.AddMonths(-1), month.AddDays(-1))),
            ];
        }
    }

    public string Spreadsheet => Address(Begin, End) + "&handler=export";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await CountAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancel)
    {
        if (!await CountAsync(cancel))
        {
            return NotFound();
        }

        if (Figures is null)
        {
            return Page();
        }

        var file = await export.RunAsync(
            CountTables.Of(Figures, string.Concat(Sentence.Select(p => p.Words))),
            $"{counted.Name}，{CountSentence.PeriodInWords(Begin, End)}{(Below ? "，含下级" : "")}",
            HttpContext.Acting(),
            cancel
        );
        return File(file, ExcelType, $"发布统计-{counted.ShortName}.xlsx");
    }

    /// <summary>The list of the records behind a figure.</summary>
    public string Records(
        string? kind = null,
        string? column = null,
        (DateOnly From, DateOnly Until)? month = null,
        bool withdrawn = false
    ) =>
        ItemLinks.With(
            PublishingLinks.CountRecords(counted.Code),
            ("from", ChinaTime.Date(month?.From ?? Begin)),
            ("until", ChinaTime.Date(month?.Until ?? End)),
            ("below", Below ? CountRecordList.WithBelow : null),
            ("kind", kind),
            ("column", column),
            ("now", withdrawn ? CountRecordList.IsWithdrawn : null)
        );

    private string Address(DateOnly from, DateOnly until) =>
        ItemLinks.With(
            PublishingLinks.Counts,
            ("agency", counted.Code),
            ("below", Below ? "true" : null),
            ("from", ChinaTime.Date(from)),
            ("until", ChinaTime.Date(until))
        );

    private async Task<bool> CountAsync(CancellationToken cancel)
    {
        var scope = User.Scope();
        Choices = await scope
            .Of(db.Agencies.AsNoTracking())
            .Where(a => a.PublishesHere || a.Id == scope.AgencyId)
            .OrderBy(a => a.Path)
            .Take(MostChoices)
            .ToListAsync(cancel);
        // A supervisor begins with everything below; nobody else has anything below.
        Below = scope.WithSubtree && (Below || (Agency is null && From is null));
        var asked = Agency is { Length: > 0 } code
            ? await scope.Of(db.Agencies.AsNoTracking()).SingleOrDefaultAsync(a => a.Code == code, cancel)
            : await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == scope.AgencyId, cancel);
        if (asked is null)
        {
            return false;
        }

        (counted, Agency) = (asked, asked.Code);
        if (Problem() is { } problem)
        {
            Refused([problem]);
            return true;
        }

        Figures = await counts.OfAsync(counted, Below, Begin, End, cancel);
        return true;
    }

    private Problem? Problem() =>
        !ModelState.IsValid ? new Problem("from", "日期请写成 2026-03-01 的样子。")
        : Begin > End ? new Problem("until", "结束日期在开始日期之前，请改正。")
        : Begin.AddMonths(PublicationCounts.MostMonths) <= End
            ? new Problem("from", $"一次最多统计 {PublicationCounts.MostMonths} 个月，请缩短。")
        : null;
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Office.Lists;
using Chengming.Features.Portal.Tables;
using Chengming.Features.Requests.Statistics;
using Chengming.Reports;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Statistics;

/// <summary>依申请公开统计: tables 3 and 4 of any agency and period, every figure with its cases behind it.</summary>
internal sealed class StatisticsModel(
    PlatformDb db,
    RequestTally requests,
    ProceedingTally proceedings,
    FeeTally fees,
    TakeReportFigures take,
    ExportTable export,
    TimeProvider clock
) : OfficePage
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostChoices = 300;
    private const int LastMonthOfReporting = 3;

    private Agency counted = null!;
    private AnnualReport figures = null!;

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

    /// <summary>The two tables; none when the period is none.</summary>
    public IReadOnlyList<ReportTable> Tables { get; private set; } = [];

    /// <summary>The rates.</summary>
    public IReadOnlyList<StatisticsRate> Rates { get; private set; } = [];

    /// <summary>What the annual report says of the fee; null unless one agency and one calendar year are counted.</summary>
    public FeeFigures? Fees { get; private set; }

    /// <summary>Where the figures for the report are taken.</summary>
    public string ReportData => StatisticsLinks.Of(counted.Code, Below, Begin, End) + "&handler=report";

    /// <summary>First day. While reports are written the year before is shown first.</summary>
    public DateOnly Begin => From ?? new DateOnly(FirstYear, 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly End => Until ?? new DateOnly(Begin.Year, 12, 31);

    public string Spreadsheet => StatisticsLinks.Of(counted.Code, Below, Begin, End) + "&handler=export";

    public IReadOnlyList<(int Year, string Address)> Years =>
        [
            .. Enumerable
                .Range(0, 3)
                .Select(back => Today.Year - back)
                .Select(y => (y, StatisticsLinks.Of(counted.Code, Below, new(y, 1, 1), new(y, 12, 31)))),
        ];

    private DateOnly Today => ChinaTime.Today(clock);

    private int FirstYear => Today.Month <= LastMonthOfReporting ? Today.Year - 1 : Today.Year;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await CountAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancel)
    {
        if (!await CountAsync(cancel))
        {
            return NotFound();
        }

        if (Tables.Count == 0)
        {
            return Page();
        }

        var file = await export.RunAsync(
            StatisticsTables.Of(figures, Rates),
            $"{counted.Name}，{ChinaTime.Date(Begin)} 至 {ChinaTime.Date(End)}{(Below ? "，含下级" : "")}",
            HttpContext.Acting(),
            cancel
        );
        return File(file, ExcelType, $"依申请公开统计-{counted.ShortName}.xlsx");
    }

    /// <summary>下载年度报告数据.</summary>
    public async Task<IActionResult> OnGetReportAsync(CancellationToken cancel)
    {
        if (!await CountAsync(cancel) || Fees is not { } found)
        {
            return NotFound();
        }

        var draft = ReportDraft.Of(figures, counted, Begin.Year, found);
        var file = await take.RunAsync(new(counted, Begin.Year, draft), HttpContext.Acting(), cancel);
        return File(file, "application/json", $"{counted.ShortName}{Begin.Year}年度报告数据.json");
    }

    private async Task<bool> CountAsync(CancellationToken cancel)
    {
        var scope = User.Scope();
        Choices = await scope.Of(db.Agencies.AsNoTracking()).OrderBy(a => a.Path).Take(MostChoices).ToListAsync(cancel);
        var asked = Agency is { Length: > 0 } code
            ? await scope.Of(db.Agencies.AsNoTracking()).SingleOrDefaultAsync(a => a.Code == code, cancel)
            : await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == scope.AgencyId, cancel);
        if (asked is null)
        {
            return false;
        }

        Below &= scope.WithSubtree;
        (counted, Agency) = (asked, asked.Code);
        if (Problem() is { } problem)
        {
            Refused([problem]);
            return true;
        }

        var period = new CountedPeriod(counted.Id, counted.Path, Below, Begin, End);
        var cases = await requests.CountAsync(period, cancel);
        var suits = await proceedings.CountAsync(period, cancel);
        figures = OfficialFigures.In(cases.Cells.Concat(suits).ToDictionary());
        Tables =
        [
            .. new[] { Table3.Id, Table4.Id }.Select(id => ReportTable.Of(figures.Form.Table(id), figures, Behind)),
        ];
        Rates = StatisticsRates.Of(cases, figures);
        Fees = IsReportYear ? await fees.CountAsync(period, cancel) : null;
        return true;
    }

    // A report is one agency's and one calendar year's.
    private bool IsReportYear =>
        !Below && Begin == new DateOnly(Begin.Year, 1, 1) && End == new DateOnly(Begin.Year, 12, 31);

    private string? Behind(string cell) =>
        figures.ValueOf(cell) > 0 ? StatisticsLinks.Behind(cell, counted.Code, Below, Begin, End) : null;

    private Problem? Problem() =>
        !ModelState.IsValid ? new Problem("from", "日期请写成 2026-01-01 的样子。")
        : Begin > End ? new Problem("until", "结束日期在开始日期之前，请改正。")
        : null;
}

using System.Globalization;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Excess;
using Chengming.Law.Requests;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Excess;

/// <summary>发出收费通知.</summary>
internal sealed class FeeModel(PlatformDb db, RequestClocks clocks, SendFeeNotice send, RequesterMonth months)
    : RequestPage(db, clocks)
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public FeeBasis? Basis { get; set; } = FeeBasis.PerItem;

    [BindProperty]
    public int? Count { get; set; }

    [BindProperty]
    public string? Found { get; set; }

    /// <summary>The number of the case among the applicant's applications of the month, as far as they are registered.</summary>
    public int NumberInMonth { get; private set; } = 1;

    /// <summary>What stands in the field; at first the number in the month.</summary>
    public string CountText => (Count ?? NumberInMonth).ToString(CultureInfo.InvariantCulture);

    /// <summary>What the number in the month would cost.</summary>
    public string Preview =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"按件计收：当月第 {NumberInMonth} 件 {SendFeeNotice.AmountOf(FeeBasis.PerItem, NumberInMonth, Today):0.##} 元。"
        );

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => send.RunAsync(new(id, Version, On, ReceivedOn, Basis, Count, Found), HttpContext.Acting(), cancel),
            r =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"已登记收费通知，{r.FeeNotice!.Amount:0.##} 元。答复期限停止计算。"
                ),
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel) =>
        NumberInMonth = RequesterMonth.NumberOf(await months.OfAsync(Case, cancel), Case);
}

using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>登记征求意见的答复, and when the letter was received.</summary>
internal sealed class ConsultationModel(
    PlatformDb db,
    RequestClocks clocks,
    NoteLetterReceived note,
    EndConsultation end
) : RequestPage(db, clocks)
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    /// <summary>The letter.</summary>
    public RequestEvent Letter { get; private set; } = null!;

    /// <summary>The day it was received; null while that is not known.</summary>
    public DateOnly? LetterReceivedOn =>
        Case.Events.FirstOrDefault(e => e.Kind is RequestEventKind.LetterReceived && e.Key == Key)?.On;

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    /// <summary>The same for the letter.</summary>
    public string ReceivedOnText => ReceivedOn is { } day ? ChinaTime.Date(day) : "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        return page is NotFoundResult || Letter is null ? NotFound() : page;
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => end.RunAsync(new(id, Version, Key, On, Opinion), HttpContext.Acting(), cancel),
            r => r.DueOn is { } due ? $"已登记收到意见，答复期限 {ChinaTime.Date(due)}。" : "已登记收到意见。",
            cancel
        );

    /// <summary>登记送达.</summary>
    public Task<IActionResult> OnPostLetterAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            async () =>
            {
                var outcome = await note.RunAsync(new(id, Version, Key, ReceivedOn), HttpContext.Acting(), cancel);
                return outcome.IsDone
                    ? outcome.Value
                    : outcome
                        .Problems.Select(p => p with { Field = p.Field == nameof(On) ? nameof(ReceivedOn) : p.Field })
                        .ToList();
            },
            _ => "已登记对方收到的日期。",
            cancel
        );

    protected override Task ReadAsync(CancellationToken cancel)
    {
        Letter = Case.Events.FirstOrDefault(e => e.Kind is RequestEventKind.ConsultationBegun && e.Key == Key)!;
        return Task.CompletedTask;
    }
}

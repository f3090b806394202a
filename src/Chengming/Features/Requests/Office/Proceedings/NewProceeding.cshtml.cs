using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.Proceedings;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Proceedings;

/// <summary>登记复议或诉讼.</summary>
internal sealed class NewProceedingModel(RegisterProceeding register) : OfficePage
{
    /// <summary>申请编号, when the page was opened from a case.</summary>
    [BindProperty(SupportsGet = true, Name = "request")]
    public string? RequestNumber { get; set; }

    [BindProperty]
    public string? Procedure { get; set; }

    [BindProperty]
    public bool IsAfterReview { get; set; }

    [BindProperty]
    public string? Organ { get; set; }

    [BindProperty]
    public string? CaseNumber { get; set; }

    [BindProperty]
    public string? Matter { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it.</summary>
    public string OnText => On is { } day ? ChinaTime.Date(day) : "";

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        var outcome = await register.RunAsync(
            new()
            {
                AgencyId = User.Scope().AgencyId,
                RequestNumber = RequestNumber,
                Procedure = Procedure,
                IsAfterReview = IsAfterReview,
                Organ = Organ,
                CaseNumber = CaseNumber,
                Matter = Matter,
                On = On,
            },
            HttpContext.Acting(),
            cancel
        );
        return outcome.IsDone
            ? DoneAt(
                ProceedingLinks.Of(outcome.Value.Id),
                $"已登记，{outcome.Value.Procedure.Answer}的期限是{ChinaTime.DayInWords(outcome.Value.AnswerDueOn)}。"
            )
            : Refused(outcome.Problems);
    }
}

using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.Complaints;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Complaints;

/// <summary>登记投诉举报.</summary>
internal sealed class NewComplaintModel(PlatformDb db, RegisterComplaint register) : OfficePage
{
    /// <summary>申请编号, when the page was opened from a case.</summary>
    [BindProperty(SupportsGet = true, Name = "request")]
    public string? RequestNumber { get; set; }

    [BindProperty]
    public Guid? About { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Matter { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it.</summary>
    public string OnText => On is { } day ? ChinaTime.Date(day) : "";

    /// <summary>The agencies that it may be about; more than one for a supervisor.</summary>
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        var own = User.Scope().AgencyId;
        var outcome = await register.RunAsync(
            new()
            {
                AgencyId = own,
                About = About ?? own,
                RequestNumber = RequestNumber,
                Ground = Ground,
                Matter = Matter,
                Name = Name,
                Contact = Contact,
                On = On,
            },
            HttpContext.Acting(),
            cancel
        );
        return outcome.IsDone
            ? DoneAt(ComplaintLinks.Of(outcome.Value.Id), $"已登记，编号 {outcome.Value.Number}。")
            : Refused(outcome.Problems);
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Agencies = await User.Scope()
            .Of(db.Agencies.AsNoTracking())
            .Where(a => a.AbolishedOn == null)
            .OrderBy(a => a.Path)
            .Select(a => new SelectListItem(a.Name, a.Id.ToString()))
            .ToListAsync(cancel);
}

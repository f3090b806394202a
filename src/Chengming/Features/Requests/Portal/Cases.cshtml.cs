using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Requests.Portal;

/// <summary>查询办理情况: query code and name, no account.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(PortalLimits.Cases)]
internal sealed class CasesModel(OpenCase open, CaseTickets tickets) : OfficePage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await open.RunAsync(new(Code, Name), tickets.Applicant, cancel);
        if (!outcome.IsDone)
        {
            return Refused(outcome.Problems);
        }

        tickets.Give(outcome.Value.Id);
        return LocalRedirect(ApplicantLinks.Case);
    }
}

using Chengming.Data;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Papers;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Portal;

/// <summary>网上申请回执: number, query code, hash, and what is due when; shown to the browser that applied.</summary>
internal sealed class ApplyReceiptModel(PlatformDb db, RequestClocks clocks, CaseTickets tickets, ShowToApplicant show)
    : ApplicantPage(db, clocks, tickets)
{
    /// <summary>The query code in full.</summary>
    public string QueryCode { get; private set; } = "";

    /// <summary>How many papers of which kind came with it; empty when none did.</summary>
    public string Papers { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Tickets.Read() is not { WithReceipt: true })
        {
            return LocalRedirect(ApplicantLinks.Case);
        }

        await FindAsync(cancel);
        QueryCode = await show.QueryCodeAsync(Case, Tickets.Applicant, cancel);
        Papers = PaperList.InWords(await PaperList.OfAsync(Db, Case, cancel));
        return Page();
    }
}

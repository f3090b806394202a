using Chengming.Data;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Registering;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Portal;

/// <summary>网上申请回执: number, query code, hash, and what is due when; shown to the browser that applied.</summary>
internal sealed class ApplyReceiptModel(PlatformDb db, RequestClocks clocks, CaseTickets tickets, PartyVault parties)
    : ApplicantPage(db, clocks, tickets)
{
    /// <summary>The query code in full.</summary>
    public string QueryCode { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return LocalRedirect(ApplicantLinks.Cases);
        }

        QueryCode = parties.RevealQueryCode(Case);
        return Page();
    }
}

using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Requests;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Excess;

/// <summary>
/// 申请人当月申请: which applications the same applicant made to the agency in the month of a case, for the fee per item and for whoever judges whether
/// they are too many. The same applicant is the same identity number, credit code, or name of an organisation; it decides nothing.
/// </summary>
[Term("申请人当月申请")]
[Cites(Instrument.FeeMeasures, article: 4)]
public sealed class RequesterMonth(PlatformDb db)
{
    private const int MostShown = 100;

    /// <summary>The applications, the first first; the case itself is among them. None for a case without day of receipt or known applicant.</summary>
    /// <param name="request">The case with its parties.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<IReadOnlyList<DisclosureRequest>> OfAsync(DisclosureRequest request, CancellationToken cancel)
    {
        var applicant = request.Parties.First(p => p.Role is PartyRole.Requester);
        if (request.ReceivedOn is not { } received)
        {
            return [];
        }

        var (from, until) = (
            new DateOnly(received.Year, received.Month, 1),
            new DateOnly(received.Year, received.Month, 1).AddMonths(1)
        );
        var identity = applicant.IdNumber?.Fingerprint;
        var (code, organisation) = (applicant.CreditCode, applicant.Organisation);
        var same = db.Set<RequestParty>()
            .Where(p => p.Role == PartyRole.Requester)
            .Where(p =>
                (identity != null && p.IdNumber != null && p.IdNumber.Fingerprint == identity)
                || (code != "" && p.CreditCode == code)
                || (organisation != "" && p.Organisation == organisation)
            )
            .Select(p => p.RequestId);
        return await db.Set<DisclosureRequest>()
            .AsNoTracking()
            // Of a split application the parts count, not the whole.
            .Where(r => r.AgencyId == request.AgencyId && r.ReceivedOn >= from && r.ReceivedOn < until)
            .Where(r => r.SplitOn == null)
            .Where(r => same.Contains(r.Id))
            .OrderBy(r => r.Serial)
            .Take(MostShown)
            .ToListAsync(cancel);
    }

    /// <summary>The number of a case in the month, from 1.</summary>
    /// <param name="month">The applications of the month.</param>
    /// <param name="request">The case.</param>
    public static int NumberOf(IReadOnlyList<DisclosureRequest> month, DisclosureRequest request) =>
        request.ReceivedOn is { } received
            ? ProcessingFee.NumberInMonth(
                received,
                month.Where(r => r.Serial < request.Serial).Select(r => r.ReceivedOn!.Value)
            )
            : 1;
}

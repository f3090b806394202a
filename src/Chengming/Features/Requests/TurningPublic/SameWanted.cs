using Chengming.Data;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>Finds the other applications for the same: those whose descriptions are equal but for blanks and punctuation. What is only similar, people find.</summary>
public sealed class SameWanted(PlatformDb db)
{
    private const int Most = 50;

    /// <summary>Those of other applicants, newest first.</summary>
    public async Task<IReadOnlyList<SameRequest>> OfAsync(DisclosureRequest request, CancellationToken cancel)
    {
        if (request.WantedFingerprint.Length == 0)
        {
            return [];
        }

        var same = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Where(r => r.AgencyId == request.AgencyId && r.WantedFingerprint == request.WantedFingerprint)
            .Where(r => r.SplitOn == null)
            .OrderByDescending(r => r.ArrivedOn)
            .ThenByDescending(r => r.Id)
            .Take(Most)
            .Select(r => new
            {
                r.Id,
                r.Number,
                r.ArrivedOn,
                r.ClosedOn,
                r.DecisionCode,
                // Whether two are one applicant is told by the encrypted name, without opening it.
                Who = r
                    .Parties.Where(p => p.Role == PartyRole.Requester)
                    .OrderBy(p => p.Order)
                    .Select(p => p.Organisation != "" ? p.Organisation : p.Name!.Fingerprint)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var own = same.FirstOrDefault(r => r.Id == request.Id)?.Who;
        return
        [
            .. same.Where(r => r.Id != request.Id && r.Who is not null && r.Who != own)
                .Select(r => new SameRequest(r.Id, r.Number, r.ArrivedOn, r.ClosedOn, r.DecisionCode, r.Who!)),
        ];
    }
}

/// <summary>An application of somebody else for the same (同一信息的其他申请).</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="ArrivedOn">When it came.</param>
/// <param name="ClosedOn">When it was closed; null while it is open.</param>
/// <param name="DecisionCode">Code of its decision; empty while there is none.</param>
/// <param name="Who">Equal for the same applicant; no name of a person.</param>
[Term("同一信息的其他申请")]
public sealed record SameRequest(
    Guid Id,
    string Number,
    DateOnly ArrivedOn,
    DateOnly? ClosedOn,
    string DecisionCode,
    string Who
)
{
    /// <inheritdoc />
    public override string ToString() => Number;
}

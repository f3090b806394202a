using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Registering;

/// <summary>The same application of the same applicant, made before (相同的在前申请). Whether it is a repetition, people decide.</summary>
public sealed class EarlierRequests(PlatformDb db, PersonalDataVault vault, PlatformSettings settings)
{
    private const int Most = 5;

    /// <summary>Those within the time that the settings say, newest first.</summary>
    public async Task<IReadOnlyList<EarlierRequest>> OfAsync(RegisterRequest.Input input, CancellationToken cancel)
    {
        if (input.ArrivedOn is not { } arrived || string.IsNullOrWhiteSpace(input.Wanted))
        {
            return [];
        }

        var since = arrived.AddDays(-(await settings.GetAsync<RequestSettings>(cancel)).SameApplicationDays);
        var wanted = WantedInformation.FingerprintOf(input.Wanted, vault);
        var same = db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Where(r => r.AgencyId == input.AgencyId && r.WantedFingerprint == wanted && r.ArrivedOn >= since);
        var organisation = input.Requester.Organisation.Tidy();
        var name = vault.Fingerprint(input.Requester.Name.Tidy(), ProtectedKind.PersonName);
        var bySame =
            organisation.Length > 0
                ? same.Where(r => r.Parties.Any(p => p.Role == PartyRole.Requester && p.Organisation == organisation))
                : same.Where(r =>
                    r.Parties.Any(p =>
                        p.Role == PartyRole.Requester && p.Organisation == "" && p.Name!.Fingerprint == name
                    )
                );
        return await bySame
            .OrderByDescending(r => r.ArrivedOn)
            .ThenByDescending(r => r.Id)
            .Take(Most)
            .Select(r => new EarlierRequest(r.Id, r.Number, r.ArrivedOn, r.ClosedOn))
            .ToListAsync(cancel);
    }
}

/// <summary>A case that was registered before.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="ArrivedOn">When it came.</param>
/// <param name="ClosedOn">When it was closed; null while it is open.</param>
public sealed record EarlierRequest(Guid Id, string Number, DateOnly ArrivedOn, DateOnly? ClosedOn);

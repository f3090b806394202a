using Chengming.Data;

namespace Chengming.Features.Agencies;

/// <summary>登记机构: enters an agency.</summary>
public sealed class RegisterAgency(PlatformDb db)
{
    /// <summary>The agency's particulars.</summary>
    public sealed record Input(string Code, string Name, string ShortName, Region Region, AgencyKind Kind);

    /// <summary>Enters the agency.</summary>
    public async Task<Agency> RunAsync(Input input, CancellationToken cancel)
    {
        var agency = new Agency(input.Code, input.Name, input.ShortName, input.Region, input.Kind);
        db.Agencies.Add(agency);
        await db.SaveChangesAsync(cancel);
        return agency;
    }
}

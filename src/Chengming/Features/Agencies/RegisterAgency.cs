using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies;

/// <summary>登记机构: enters an agency.</summary>
public sealed class RegisterAgency(PlatformDb db)
{
    /// <summary>The agency's particulars.</summary>
    /// <param name="Code">Permanent short name for addresses.</param>
    /// <param name="Name">Full name.</param>
    /// <param name="ShortName">Name for narrow places.</param>
    /// <param name="Region">The region it belongs to.</param>
    /// <param name="Kind">What sort of body it is.</param>
    /// <param name="Parent">Code of the agency above it; null for the topmost.</param>
    public sealed record Input(
        string Code,
        string Name,
        string ShortName,
        Region Region,
        AgencyKind Kind,
        string? Parent = null
    );

    /// <summary>Enters the agency.</summary>
    public async Task<Agency> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var parent = input.Parent is { } code ? await db.Agencies.SingleAsync(a => a.Code == code, cancel) : null;
        var agency = new Agency(input.Code, input.Name, input.ShortName, input.Region, input.Kind, parent);
        db.Agencies.Add(agency);
        db.Record(context, new AgencyRegistered(agency.Subject));
        await db.SaveChangesAsync(cancel);
        return agency;
    }
}

/// <summary>An agency was entered.</summary>
[Term("登记机构")]
public sealed record AgencyRegistered(AuditSubject Subject) : AuditedEvent(Subject);

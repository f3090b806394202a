using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Tree;

/// <summary>修改机构信息: name, region, kind, numbers, and whether it publishes here.</summary>
public sealed class EditAgency(PlatformDb db, AgencyChange change)
{
    /// <summary>The new particulars.</summary>
    public sealed record Input(
        Guid AgencyId,
        int Version,
        string Name,
        string ShortName,
        string RegionCode,
        AgencyKind Kind,
        string? CreditCode,
        string? WebsiteCode,
        bool PublishesHere
    );

    /// <summary>Changes the agency.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var problems = await AgencyParticulars.ProblemsAsync(
            db,
            input.AgencyId,
            (input.Name, input.ShortName, input.CreditCode, input.WebsiteCode),
            cancel
        );
        var region = await db.Set<Region>().SingleOrDefaultAsync(r => r.Code == input.RegionCode, cancel);
        if (AgencyParticulars.RegionFault(region) is { } fault)
        {
            problems.Add(new(nameof(input.RegionCode), fault));
        }

        return await change.ApplyAsync(
            input.AgencyId,
            input.Version,
            problems,
            (agency, now) =>
                agency.Describe(
                    input.Name,
                    input.ShortName,
                    region!,
                    input.Kind,
                    AgencyParticulars.CreditCodeOf(input.CreditCode),
                    AgencyParticulars.WebsiteCodeOf(input.WebsiteCode),
                    input.PublishesHere,
                    now
                ),
            agency => new AgencyEdited(agency.Subject),
            context,
            cancel
        );
    }
}

/// <summary>An agency's particulars were changed.</summary>
[Term("修改机构信息")]
public sealed record AgencyEdited(AuditSubject Subject) : AuditedEvent(Subject);

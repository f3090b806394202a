using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Agencies.Own;

/// <summary>登记救济机关: names the review organ and the court that stand in the guide and under every letter.</summary>
public sealed class NameRemedyOrgans(AgencyChange change)
{
    /// <summary>The agency as it was read; no review organ means the one that the tree gives.</summary>
    public sealed record Input(Guid AgencyId, int Version, string? ReviewOrgan, string? Court);

    /// <summary>Changes the agency.</summary>
    public Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var (organ, court) = (Filled(input.ReviewOrgan), Filled(input.Court));
        var check = new FieldCheck()
            .AtMost(nameof(input.ReviewOrgan), "行政复议机关", organ, 100)
            .AtMost(nameof(input.Court), "人民法院", court, 100)
            .Holds(
                court is null || court.EndsWith("法院", StringComparison.Ordinal),
                nameof(input.Court),
                "请写法院全称，如“××县人民法院”。"
            );
        return change.ApplyAsync(
            input.AgencyId,
            input.Version,
            check.Problems,
            (agency, now) => agency.NameRemedyOrgans(organ, court, now),
            agency => new RemedyOrgansNamed(agency.Subject),
            context,
            cancel
        );
    }

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>The remedy organs of an agency were named.</summary>
[Term("登记救济机关")]
public sealed record RemedyOrgansNamed(AuditSubject Subject) : AuditedEvent(Subject);

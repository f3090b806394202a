using Chengming.Actions;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Agencies.Own;

/// <summary>登记公开工作机构: names the office that does the disclosure work and how it is reached (Regulation arts 4, 12).</summary>
public sealed class NameDisclosureOffice(AgencyChange change)
{
    /// <summary>The agency as it was read, and its office now.</summary>
    public sealed record Input(Guid AgencyId, int Version, DisclosureOffice Office);

    /// <summary>Changes the agency.</summary>
    public Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var office = input.Office;
        var check = new FieldCheck()
            .Needed(nameof(office.Name), "工作机构名称", office.Name, 100)
            .AtMost(nameof(office.Address), "办公地址", office.Address, 300)
            .Postcode(nameof(office.Postcode), office.Postcode)
            .AtMost(nameof(office.OfficeHours), "办公时间", office.OfficeHours, 300)
            .AtMost(nameof(office.Phone), "联系电话", office.Phone, 100)
            .AtMost(nameof(office.Fax), "传真号码", office.Fax, 100)
            .AtMost(nameof(office.Internet), "互联网联系方式", office.Internet, 300);
        return change.ApplyAsync(
            input.AgencyId,
            input.Version,
            check.Problems,
            (agency, now) => agency.NameDisclosureOffice(office, now),
            agency => new DisclosureOfficeNamed(agency.Subject),
            context,
            cancel
        );
    }
}

/// <summary>The office that does the disclosure work was named.</summary>
[Term("登记公开工作机构")]
public sealed record DisclosureOfficeNamed(AuditSubject Subject) : AuditedEvent(Subject);

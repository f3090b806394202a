using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>
/// 登记公开工作机构: names the office that does the disclosure work and how it is reached (Regulation arts 4, 12). What article 12 wants in the
/// guide can be changed and not removed; the postcode can.
/// </summary>
public sealed class NameDisclosureOffice(PlatformDb db, AgencyChange change)
{
    private const string Basis = "《条例》第十二条";

    /// <summary>The agency as it was read, and its office now.</summary>
    public sealed record Input(Guid AgencyId, int Version, DisclosureOffice Office);

    /// <summary>Changes the agency.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var office = input.Office;
        var before = (
            await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel)
        ).DisclosureOffice;
        var check = new FieldCheck()
            .Needed(nameof(office.Name), "工作机构名称", office.Name, 100)
            .Kept(nameof(office.Address), "办公地址", before.Address, office.Address, Basis)
            .Kept(nameof(office.OfficeHours), "办公时间", before.OfficeHours, office.OfficeHours, Basis)
            .Kept(nameof(office.Phone), "联系电话", before.Phone, office.Phone, Basis)
            .Kept(nameof(office.Fax), "传真号码", before.Fax, office.Fax, Basis, "没有传真的写“无”。")
            .Kept(nameof(office.Internet), "互联网联系方式", before.Internet, office.Internet, Basis)
            .AtMost(nameof(office.Address), "办公地址", office.Address, 300)
            .Postcode(nameof(office.Postcode), office.Postcode)
            .AtMost(nameof(office.OfficeHours), "办公时间", office.OfficeHours, 300)
            .AtMost(nameof(office.Phone), "联系电话", office.Phone, 100)
            .AtMost(nameof(office.Fax), "传真号码", office.Fax, 100)
            .AtMost(nameof(office.Internet), "互联网联系方式", office.Internet, 300);
        return await change.ApplyAsync(
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

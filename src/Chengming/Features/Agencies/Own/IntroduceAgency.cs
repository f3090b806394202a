using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Own;

/// <summary>
/// 修改机构概况: what an agency says of itself and where it is reached. What article 20(2) of the Regulation wants published can be changed and
/// not removed; postcode and web address can.
/// </summary>
public sealed class IntroduceAgency(PlatformDb db, AgencyChange change)
{
    private const string Basis = "《条例》第二十条第二项";

    /// <summary>The agency as it was read, and what it says now.</summary>
    public sealed record Input(Guid AgencyId, int Version, AgencyContacts Contacts);

    /// <summary>Changes the agency.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var contacts = input.Contacts;
        var before = (await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel)).Contacts;
        var check = new FieldCheck()
            .Kept(nameof(contacts.Functions), "机关职能", before.Functions, contacts.Functions, Basis)
            .Kept(nameof(contacts.PersonInCharge), "负责人", before.PersonInCharge, contacts.PersonInCharge, Basis)
            .Kept(nameof(contacts.Address), "办公地址", before.Address, contacts.Address, Basis)
            .Kept(nameof(contacts.OfficeHours), "办公时间", before.OfficeHours, contacts.OfficeHours, Basis)
            .Kept(nameof(contacts.Phone), "联系方式", before.Phone, contacts.Phone, Basis)
            .AtMost(nameof(contacts.Functions), "主要职能", contacts.Functions, 2000)
            .AtMost(nameof(contacts.PersonInCharge), "负责人", contacts.PersonInCharge, 100)
            .AtMost(nameof(contacts.Address), "办公地址", contacts.Address, 300)
            .Postcode(nameof(contacts.Postcode), contacts.Postcode)
            .AtMost(nameof(contacts.OfficeHours), "办公时间", contacts.OfficeHours, 300)
            .AtMost(nameof(contacts.Phone), "联系电话", contacts.Phone, 100)
            .AtMost(nameof(contacts.Website), "网站地址", contacts.Website, 300)
            .Holds(
                contacts.Website.Length == 0
                    || (
                        Uri.TryCreate(contacts.Website, UriKind.Absolute, out var site)
                        && site.Scheme is "http" or "https"
                    ),
                nameof(contacts.Website),
                "网站地址应以 http:// 或 https:// 开头。"
            );
        return await change.ApplyAsync(
            input.AgencyId,
            input.Version,
            check.Problems,
            (agency, now) => agency.IntroduceAs(contacts, now),
            agency => new AgencyIntroduced(agency.Subject),
            context,
            cancel
        );
    }
}

/// <summary>What an agency says of itself was changed.</summary>
[Term("修改机构概况")]
public sealed record AgencyIntroduced(AuditSubject Subject) : AuditedEvent(Subject);

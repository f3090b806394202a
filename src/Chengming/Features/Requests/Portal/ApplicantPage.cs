using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Requests.Dues;
using Chengming.Law.Requests.Clock;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Portal;

/// <summary>A page about the one case that this browser has a ticket for. Nothing of it is kept anywhere on the way.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class ApplicantPage(PlatformDb db, RequestClocks clocks, CaseTickets tickets) : OfficePage
{
    /// <summary>The case with its parties and everything that happened.</summary>
    public DisclosureRequest Case { get; private set; } = null!;

    /// <summary>The agency that answers it.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Reads clocks.</summary>
    public RequestClockReader Clocks { get; private set; } = null!;

    /// <summary>Its clock as of today.</summary>
    public ReplyClock Clock { get; private set; } = null!;

    /// <summary>The database.</summary>
    protected PlatformDb Db => db;

    /// <summary>The tickets of this browser.</summary>
    protected CaseTickets Tickets => tickets;

    /// <summary>Finds the case of the ticket; false when there is no ticket.</summary>
    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (tickets.Read() is not { RequestId: var id })
        {
            return false;
        }

        Case = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Parties.OrderBy(p => p.Order))
            .Include(r => r.Events.OrderBy(e => e.Number))
            .AsSplitQuery()
            .SingleAsync(r => r.Id == id, cancel);
        Agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == Case.AgencyId, cancel);
        Clocks = await clocks.ForAsync([Agency.Id], cancel);
        Clock = Clocks.Read(Case);
        return true;
    }

    /// <summary>When the period begins or how long it is, in words.</summary>
    public string DueInWords =>
        Clock.DueOn is { } due
            ? $"最迟{ChinaTime.DayInWords(due)}答复{(Clock.IsProvisional ? "（放假安排公布后可能变动）" : "")}。补正、征求意见、延期会改变期限，届时另行告知。"
            : "网上提出的申请，以双方确认之日为收到申请之日，期限自次日起算，20 个工作日内答复（《政府信息公开条例》第三十一条第三项、第三十三条第二款）。";

    /// <summary>How the disclosure office is reached; empty when that is not known.</summary>
    public string OfficeInWords
    {
        get
        {
            var office = Agency.DisclosureOffice;
            return string.Join('，', new[] { office.Name, office.Phone, office.Address }.Where(p => p.Length > 0));
        }
    }
}

using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Registering;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>登记回执 for the applicant and 登记表 for the file, to be printed.</summary>
internal sealed class ReceiptModel(PlatformDb db, PrintReceipt print, TimeProvider clock) : OfficePage
{
    /// <summary>The case with nothing masked.</summary>
    public RequestInFull Shown { get; private set; } = null!;

    /// <summary>How many papers of which kind came with it; empty when none did.</summary>
    public string Papers { get; private set; } = "";

    /// <summary>The agency.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>Today.</summary>
    public DateOnly Today => ChinaTime.Today(clock);

    /// <summary>When and how it was received, or that it waits for the confirmation.</summary>
    public string ReceivedInWords
    {
        get
        {
            var request = Shown.Request;
            var how = $"您以“{request.Channel.Term}”方式提出的政府信息公开申请";
            return request.ReceivedOn is { } received
                ? $"{how}，本机关已收到，收到申请之日为{ChinaTime.DayInWords(received)}（{request.Channel.Basis}）。"
                : $"{how}已于{ChinaTime.DayInWords(request.ArrivedOn)}到达，以双方确认之日为收到申请之日（{request.Channel.Basis}）。";
        }
    }

    /// <summary>The last day for the reply, or why there is none yet.</summary>
    public string DueInWords =>
        Shown.Request.DueOn is { } due
            ? $"最迟{ChinaTime.DayInWords(due)}{(Shown.Request.IsProvisional ? "（放假安排公布后可能变动）" : "")}。补正、征求意见、延期会改变期限，届时另行告知。"
            : "自收到申请之日的次日起 20 个工作日内，届时可以查询。";

    /// <summary>How the disclosure office is reached.</summary>
    public string OfficeInWords
    {
        get
        {
            var office = Agency.DisclosureOffice;
            var parts = new[] { office.Name, office.Phone, office.Address }.Where(p => p.Length > 0);
            return string.Join('，', parts);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var agency = await (
            from request in db.Set<DisclosureRequest>().AsNoTracking()
            where request.Id == id
            join found in User.Scope().Of(db.Agencies.AsNoTracking()) on request.AgencyId equals found.Id
            select found
        ).SingleOrDefaultAsync(cancel);
        if (agency is null)
        {
            return NotFound();
        }

        var shown = await print.RunAsync(id, HttpContext.Acting(), cancel);
        if (!shown.IsDone)
        {
            return NotFound();
        }

        (Agency, Shown) = (agency, shown.Value);
        Papers = PaperList.InWords(await PaperList.OfAsync(db, Shown.Request, cancel));
        return Page();
    }
}

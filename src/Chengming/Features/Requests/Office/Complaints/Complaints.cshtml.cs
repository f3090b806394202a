using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Complaints;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Complaints;

/// <summary>投诉举报台账: about the agencies that the person sees, with the figures of the year; every figure leads to its complaints.</summary>
internal sealed class ComplaintsModel(ListDesk desk, PlatformDb db, TimeProvider clock)
    : OfficeListPage<ComplaintRow>(desk)
{
    /// <summary>True when the person registers them.</summary>
    public bool MayRegister =>
        RequestKeepers.May(HttpContext.Acting().Actor, User.Scope().AgencyId, ComplaintKeepers.Roles);

    /// <summary>What was received this year: words, how many, and where they are listed.</summary>
    public IReadOnlyList<(string Words, int Count, string Address)> Figures { get; private set; } = [];

    protected override OfficeList<ComplaintRow> List => ComplaintLists.All;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var first = new DateOnly(ChinaTime.Today(clock).Year, 1, 1);
        var founded = ComplaintResult.All.Where(r => r.IsFounded).Select(r => r.Code).ToList();
        var year = Rows().Where(r => r.Complaint.ReceivedOn >= first);
        var cancel = HttpContext.RequestAborted;
        var from = $"{ComplaintLinks.All}?from={ChinaTime.Date(first)}";
        Figures =
        [
            ("本年收到", await year.CountAsync(cancel), from),
            ("尚未办结", await year.CountAsync(r => r.Complaint.ConcludedOn == null, cancel), $"{from}&result=open"),
            (
                "属实或者部分属实",
                await year.CountAsync(r => founded.Contains(r.Complaint.ResultCode), cancel),
                $"{from}&result=founded"
            ),
        ];
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override IQueryable<ComplaintRow> Rows() =>
        from complaint in db.Set<DisclosureComplaint>().AsNoTracking()
        join about in User.Scope().Of(db.Agencies) on complaint.AboutId equals about.Id
        join receiver in db.Agencies on complaint.AgencyId equals receiver.Id
        join request in db.Set<DisclosureRequest>() on complaint.RequestId equals request.Id into requests
        from ofCase in requests.DefaultIfEmpty()
        select new ComplaintRow
        {
            Complaint = complaint,
            About = about.Name,
            Receiver = receiver.Name,
            Request = ofCase == null ? null : ofCase.Number,
        };
}

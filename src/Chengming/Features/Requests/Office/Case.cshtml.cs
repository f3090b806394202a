using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Complaints;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Registering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office;

/// <summary>One case: how it stands and why, who applied, everything that happened, and what can be done.</summary>
internal sealed class CaseModel(PlatformDb db, RequestClocks clocks, ClaimRequest claim, RevealIdentity reveal)
    : RequestPage(db, clocks)
{
    /// <summary>The case with nothing masked, when the person asked for it.</summary>
    public RequestInFull? InFull { get; private set; }

    /// <summary>Its papers, oldest first.</summary>
    public IReadOnlyList<CaseLetter> Letters { get; private set; } = [];

    /// <summary>Name of the department; null when there is none.</summary>
    public string? Department { get; private set; }

    /// <summary>The colour with its reason.</summary>
    public DueSign Sign => DueSign.Of(Clocks.Reckon(Agency.Id, Case.Events), Today);

    /// <summary>What article 29 asks for and the application does not hold.</summary>
    public IReadOnlyList<string> Missing => MissingContents.Of(Case);

    /// <summary>The newest proposal when it was refused and nothing came after it.</summary>
    public RequestProposal? LastRefused => Case.IsOpen && Proposals is [.., { IsApproved: false } last] ? last : null;

    /// <summary>True when the person may take the case.</summary>
    public bool MayClaim => May(StaffRole.Handler) && Case.WhyNotClaim() is null;

    /// <summary>Everything that happened, newest first.</summary>
    public IEnumerable<TimelineLine> Timeline => TimelineLine.Of(Case, Proposals, Letters);

    /// <summary>Working days left, in words; empty when no reply is due.</summary>
    public string LeftInWords =>
        Clock.WorkingDaysLeft switch
        {
            null => "",
            < 0 => $"已超过 {-Clock.WorkingDaysLeft} 个工作日。",
            var left => $"还有 {left} 个工作日。",
        };

    /// <summary>What can be done now, with the page where it is done.</summary>
    public IReadOnlyList<(string Step, string Words)> Steps => [.. RequestSteps.Of(this)];

    /// <summary>What comes next, for the large button; null when the person waits for others.</summary>
    public (string Step, string Words)? Next => Steps is [var first, ..] ? first : null;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    /// <summary>由我承办.</summary>
    public Task<IActionResult> OnPostClaimAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () => claim.RunAsync(new(id, Version), HttpContext.Acting(), cancel),
            _ => "已认领，由您承办。",
            cancel
        );

    /// <summary>查看完整信息.</summary>
    public async Task<IActionResult> OnPostIdentityAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        if (page is not NotFoundResult)
        {
            var shown = await reveal.RunAsync(id, HttpContext.Acting(), cancel);
            if (!shown.IsDone)
            {
                return Refused(shown.Problems);
            }

            InFull = shown.Value;
        }

        return page;
    }

    /// <summary>The application it was part of, and the parts it was split into, with their numbers.</summary>
    public IReadOnlyList<(Guid Id, string Number, bool IsWhole)> Related { get; private set; } = [];

    /// <summary>Reviews and suits about the case, oldest first.</summary>
    public IReadOnlyList<RemedyProceeding> Remedies { get; private set; } = [];

    /// <summary>Complaints about the case, oldest first.</summary>
    public IReadOnlyList<DisclosureComplaint> Complaints { get; private set; } = [];

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Department = await Db.Set<AgencyDepartment>()
            .Where(d => d.Id == Case.DepartmentId)
            .Select(d => d.Name)
            .SingleOrDefaultAsync(cancel);
        var related = await Db.Set<DisclosureRequest>()
            .Where(r => r.SplitFromId == Case.Id || r.Id == Case.SplitFromId)
            .OrderBy(r => r.Serial)
            .Select(r => new { r.Id, r.Number })
            .ToListAsync(cancel);
        Related = [.. related.Select(r => (r.Id, r.Number, r.Id == Case.SplitFromId))];
        Remedies = await Db.Set<RemedyProceeding>()
            .AsNoTracking()
            .Where(p => p.RequestId == Case.Id)
            .OrderBy(p => p.NoticeOn)
            .ThenBy(p => p.Id)
            .ToListAsync(cancel);
        Complaints = await Db.Set<DisclosureComplaint>()
            .AsNoTracking()
            .Where(c => c.RequestId == Case.Id)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        Letters = await Db.Set<CaseLetter>()
            .AsNoTracking()
            .Include(l => l.Steps.OrderBy(s => s.Number))
            .Where(l => l.RequestId == Case.Id)
            .OrderBy(l => l.Id)
            .ToListAsync(cancel);
    }
}

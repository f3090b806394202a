using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Appraising;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.Archive;

/// <summary>保管期限届满: the agency's files whose time is over, and what is proposed for them.</summary>
internal sealed class ExpiredModel(PlatformDb db, ProposeAppraisal propose, TimeProvider clock) : OfficePage
{
    /// <summary>Most files of one appraisal.</summary>
    private const int MostShown = 200;

    [BindProperty]
    public List<Guid> Files { get; set; } = [];

    [BindProperty]
    public AppraisalKind? Kind { get; set; }

    [BindProperty]
    public string? Retention { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The files, the oldest first.</summary>
    public IReadOnlyList<CaseFile> Expired { get; private set; } = [];

    public bool MayPropose => RequestKeepers.May(HttpContext.Acting().Actor, Own, RequestKeepers.Workers);

    private Guid Own => User.Scope().AgencyId;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        try
        {
            var outcome = await propose.RunAsync(new(Own, Files, Kind, Retention, Words), HttpContext.Acting(), cancel);
            return outcome.IsDone
                ? DoneAt(
                    ArchiveLinks.Appraisal(outcome.Value.Id),
                    $"已提出鉴定意见 {outcome.Value.Number}，等待分管领导批准。"
                )
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            return await ChangedMeanwhileAsync(conflict, db, "", cancel);
        }
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var today = ChinaTime.Today(clock);
        Expired = await db.Set<CaseFile>()
            .AsNoTracking()
            .Where(f => f.AgencyId == Own && f.State == FileState.Kept && f.ExpiresOn < today && f.AppraisalId == null)
            .OrderBy(f => f.ExpiresOn)
            .ThenBy(f => f.Number)
            .Take(MostShown)
            .ToListAsync(cancel);
    }
}

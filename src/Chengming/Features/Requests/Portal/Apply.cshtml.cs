using Chengming.Data;
using Chengming.Features.Files.Office;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Registering;
using Chengming.Law.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Portal;

/// <summary>依申请公开: the form of the portal, for citizens and organisations; works without script.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(PortalLimits.Apply)]
[TypeFilter<LimitsUploadsBySetting>(
    Order = LimitsUploadsBySetting.BeforeTheToken,
    Arguments = [LimitsUploadsBySetting.WithRoomToSaySo]
)]
internal sealed class ApplyModel(PlatformDb db, ApplyOnline apply, CaseTickets tickets, PlatformSettings settings)
    : OfficePage
{
    private const int MostOthers = 4;

    /// <summary>The agency of the address, when the form was opened from its pages.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Code of the agency that was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Kind { get; set; } = RequesterKind.NaturalPerson.Code;

    [BindProperty]
    public PartyEntry Requester { get; set; } = new();

    [BindProperty]
    public IReadOnlyList<PartyEntry> Others { get; set; } = [];

    [BindProperty]
    public PartyEntry Agent { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? SupplyForm { get; set; }

    [BindProperty]
    public string? SupplyWay { get; set; }

    [BindProperty]
    public bool AcceptsOddNumber { get; set; }

    [BindProperty]
    public bool Agrees { get; set; }

    /// <summary>By which the same form sent twice is known.</summary>
    [BindProperty]
    public Guid? FormKey { get; set; }

    /// <summary>No person sees this field; what fills it in is no person.</summary>
    [BindProperty]
    public string? Website { get; set; }

    /// <summary>Agencies that can be applied to.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>True when a number looks wrong and the applicant has to say that the document says so.</summary>
    public bool AsksOddNumber =>
        AcceptsOddNumber
        || ModelState.GetValidationState(RegisterRequest.AcceptsOddNumber) is ModelValidationState.Invalid;

    /// <summary>What may be sent along.</summary>
    [BindNever]
    public PaperSettings Papers { get; private set; } = new();

    /// <summary>True when files were chosen, which the browser forgets when the form comes back.</summary>
    public bool ChoseFiles => Request.HasFormContentType && PaperEntry.Of(Request.Form.Files).Count > 0;

    /// <summary>True when others were typed.</summary>
    public bool HasOthers => Others.Any(o => !o.IsEmpty);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Agency ??= Code;
        FormKey = Guid.NewGuid();
        // A search may hand on its words; anything longer is not what somebody looked for.
        Wanted = Wanted is { Length: <= DisclosureRequest.LongestWanted } ? Wanted : null;
        ModelState.Clear();
        await FillAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FillAsync(cancel);
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        if (FormKey is null)
        {
            FormKey = Guid.NewGuid();
            return Refused([new("", "这一页已经失去编号，不能识别重复提交。内容都在，请再提交一次。")]);
        }

        if (!string.IsNullOrEmpty(Website))
        {
            return Refused([new("", "页面上有一栏请留空。清空浏览器自动填写的内容后再提交。")]);
        }

        var application = new RegisterRequest.Input
        {
            AgencyId = Guid.Empty,
            Kind = Kind,
            Requester = Requester,
            Others = Others,
            Agent = Agent.IsEmpty ? Agent : Agent with { Document = IdentityDocument.ResidentId.Code },
            Wanted = Wanted,
            SupplyForm = SupplyForm,
            SupplyWay = SupplyWay,
            Papers = PaperEntry.Of(Request.Form.Files),
            AcceptsOddNumber = AcceptsOddNumber,
        };
        var outcome = await apply.RunAsync(new(Agency, application, FormKey.Value, Agrees), tickets.Applicant, cancel);
        if (!outcome.IsDone)
        {
            return Refused(outcome.Problems);
        }

        tickets.Give(outcome.Value.Id, withReceipt: true);
        return LocalRedirect(ApplicantLinks.Receipt);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        Papers = await settings.GetAsync<PaperSettings>(cancel);
        Others =
        [
            .. Others
                .Concat(Enumerable.Repeat(new PartyEntry(), MostOthers))
                .Take(MostOthers)
                .Select(o => o with { Document = IdentityDocument.ResidentId.Code }),
        ];
        var agencies = await db
            .Agencies.AsNoTracking()
            .Where(a => a.PublishesHere && a.AbolishedOn == null)
            .OrderBy(a => a.RegionCode)
            .ThenBy(a => a.Path)
            .Select(a => new { a.Code, a.Name })
            .ToListAsync(cancel);
        Agencies = [.. agencies.Select(a => new SelectListItem(a.Name, a.Code))];
    }
}

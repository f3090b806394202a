using Chengming.Features.Accounts;
using Chengming.Features.Files.Office;
using Chengming.Features.Office;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Registering;
using Chengming.Law.Requests;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Chengming.Features.Requests.Office;

/// <summary>登记申请: what came over the counter, by post, fax or mail, or was said, on one page.</summary>
[TypeFilter<LimitsUploadsBySetting>(Order = LimitsUploadsBySetting.BeforeTheToken)]
internal sealed class NewRequestModel(RegisterRequest register, EarlierRequests earlier, TimeProvider clock)
    : OfficePage
{
    private const int MostOthers = 4;

    [BindProperty]
    public string? Channel { get; set; } = RequestChannel.InPerson.Code;

    [BindProperty]
    public DateOnly? ArrivedOn { get; set; }

    [BindProperty]
    public DateOnly? ConfirmedOn { get; set; }

    [BindProperty]
    public string? Kind { get; set; } = RequesterKind.NaturalPerson.Code;

    [BindProperty]
    public PartyEntry Requester { get; set; } = new();

    [BindProperty]
    public IReadOnlyList<PartyEntry> Others { get; set; } = [];

    [BindProperty]
    public PartyEntry Agent { get; set; } = new();

    [BindProperty]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? SupplyForm { get; set; }

    [BindProperty]
    public string? SupplyWay { get; set; }

    [BindProperty]
    public bool AcceptsOddNumber { get; set; }

    [BindProperty]
    public bool AcceptsSameAgain { get; set; }

    /// <summary>The same application made before, when the form was sent.</summary>
    [BindNever]
    public IReadOnlyList<EarlierRequest> Earlier { get; private set; } = [];

    /// <summary>True when a number looks wrong and the person has to say that the document says so.</summary>
    public bool AsksOddNumber =>
        AcceptsOddNumber
        || ModelState.GetValidationState(RegisterRequest.AcceptsOddNumber) is ModelValidationState.Invalid;

    /// <summary>True when the application was made before and the person has to say that this is another.</summary>
    public bool AsksSameAgain =>
        AcceptsSameAgain
        || ModelState.GetValidationState(RegisterRequest.AcceptsSameAgain) is ModelValidationState.Invalid;

    /// <summary>True when files were chosen, which the browser forgets when the form comes back.</summary>
    public bool ChoseFiles => Request.HasFormContentType && PaperEntry.Of(Request.Form.Files).Count > 0;

    /// <summary>True when others were typed.</summary>
    public bool HasOthers => Others.Any(o => !o.IsEmpty);

    public void OnGet()
    {
        ArrivedOn = ChinaTime.Today(clock);
        Others = Filled([]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Others = Filled(Others);
        if (!ModelState.IsValid)
        {
            return Refused([]);
        }

        var input = new RegisterRequest.Input
        {
            AgencyId = User.Scope().AgencyId,
            Channel = Channel,
            ArrivedOn = ArrivedOn,
            ConfirmedOn = ConfirmedOn,
            Kind = Kind,
            Requester = Requester,
            Others = Others,
            Agent = Agent.IsEmpty ? Agent : Agent with { Document = IdentityDocument.ResidentId.Code },
            Wanted = Wanted,
            SupplyForm = SupplyForm,
            SupplyWay = SupplyWay,
            Papers = PaperEntry.Of(Request.Form.Files),
            AcceptsOddNumber = AcceptsOddNumber,
            AcceptsSameAgain = AcceptsSameAgain,
        };
        var outcome = await register.RunAsync(input, HttpContext.Acting(), cancel);
        if (outcome.IsDone)
        {
            return DoneAt(
                RequestLinks.Receipt(outcome.Value.Id),
                $"已登记，编号 {outcome.Value.Number}。请打印回执交给申请人。"
            );
        }

        Earlier = await earlier.OfAsync(input, cancel);
        return Refused(outcome.Problems);
    }

    private static List<PartyEntry> Filled(IReadOnlyList<PartyEntry> others) =>
        [
            .. others
                .Concat(Enumerable.Repeat(new PartyEntry(), MostOthers))
                .Take(MostOthers)
                .Select(o => o with { Document = IdentityDocument.ResidentId.Code }),
        ];
}

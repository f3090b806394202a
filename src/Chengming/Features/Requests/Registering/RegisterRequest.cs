using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Digests;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Papers;
using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Registering;

/// <summary>登记申请: enters what came over the counter, by post, fax or mail, or was said, with its number and its query code (arts 29, 31, 45).</summary>
public sealed class RegisterRequest(
    PlatformDb db,
    RequestClocks clocks,
    PersonalDataVault vault,
    PartyVault parties,
    EarlierRequests earlier,
    ReceivePapers receive,
    TimeProvider clock
)
{
    /// <summary>Name of the answer that numbers which look wrong are as the document says.</summary>
    public const string AcceptsOddNumber = "AcceptsOddNumber";

    /// <summary>Name of the answer that the application is another one than the earlier.</summary>
    public const string AcceptsSameAgain = "AcceptsSameAgain";

    private const int MostTries = 8;

    /// <summary>What was received.</summary>
    public sealed record Input
    {
        /// <summary>The agency.</summary>
        public required Guid AgencyId { get; init; }

        /// <summary>Code of the channel.</summary>
        public string? Channel { get; init; }

        /// <summary>The day of submission, of the agency's signature, or of arrival.</summary>
        public DateOnly? ArrivedOn { get; init; }

        /// <summary>The day both sides confirmed.</summary>
        public DateOnly? ConfirmedOn { get; init; }

        /// <summary>Code of the kind of applicant.</summary>
        public string? Kind { get; init; }

        /// <summary>The applicant who is written to.</summary>
        public required PartyEntry Requester { get; init; }

        /// <summary>Others who apply together; empty ones are passed over.</summary>
        public IReadOnlyList<PartyEntry> Others { get; init; } = [];

        /// <summary>Who acts for them; empty for nobody.</summary>
        public PartyEntry Agent { get; init; } = new();

        /// <summary>Title, document number or other description.</summary>
        public string? Wanted { get; init; }

        /// <summary>Code of the form.</summary>
        public string? SupplyForm { get; init; }

        /// <summary>Code of the way.</summary>
        public string? SupplyWay { get; init; }

        /// <summary>Files that come with it.</summary>
        public IReadOnlyList<PaperEntry> Papers { get; init; } = [];

        /// <summary>True when numbers that look wrong were compared with the document.</summary>
        public bool AcceptsOddNumber { get; init; }

        /// <summary>True when the application is another one than the earlier.</summary>
        public bool AcceptsSameAgain { get; init; }
    }

    /// <summary>Registers it, or says what has to be mended or answered first.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        return await TakeAsync(agency, input, null, context, cancel);
    }

    /// <summary>What the counter and the portal have in common, once it is settled that whoever acts may.</summary>
    /// <param name="agency">The agency that answers.</param>
    /// <param name="input">What was received.</param>
    /// <param name="submission">Equal for the same form sent again, which leads to the case of the first time; null for none.</param>
    /// <param name="context">Who, from where.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <param name="whole">The application that this one was part of; null for one that came by itself.</param>
    internal async Task<Outcome<DisclosureRequest>> TakeAsync(
        Agency agency,
        Input input,
        string? submission,
        ActionContext context,
        CancellationToken cancel,
        DisclosureRequest? whole = null
    )
    {
        if (await SentBeforeAsync(submission, cancel) is { } before)
        {
            return before;
        }

        var problems = RegistrationCheck.ProblemsOf(input, ChinaTime.Today(clock));
        if (problems.Count == 0)
        {
            problems.AddRange(await WarningsAsync(input, cancel));
        }

        var isOnline = context.Actor.AccountId is null;
        var (faults, examined) = await receive.ExamineAsync(input.Papers, isOnline, context, cancel);
        problems.AddRange(faults);
        if (problems.Count > 0)
        {
            return problems;
        }

        var papers = await receive.KeepAsync(agency.Id, examined, context, cancel);
        var reader = await clocks.ForAsync([agency.Id], cancel);
        for (var tried = 1; ; tried++)
        {
            var request = await EnterAsync(agency, input, papers, whole, context, reader, cancel);
            request.MarkSubmission(submission);
            EnterPapers.Enter(db, request, papers, after: 0, isOnline, context);
            try
            {
                await db.SaveChangesAsync(cancel);
                return request;
            }
            catch (DbUpdateException) when (tried < MostTries)
            {
                // Somebody took the same serial at the same moment: the unique index holds, and the next one is free.
                db.ChangeTracker.Clear();
                if (await SentBeforeAsync(submission, cancel) is { } twin)
                {
                    return twin;
                }
            }
        }
    }

    private async Task<DisclosureRequest?> SentBeforeAsync(string? submission, CancellationToken cancel) =>
        submission is null
            ? null
            : await db.Set<DisclosureRequest>()
                .AsNoTracking()
                .SingleOrDefaultAsync(r => r.SubmissionFingerprint == submission, cancel);

    private async Task<List<Problem>> WarningsAsync(Input input, CancellationToken cancel)
    {
        var oddities = new[] { input.Requester, input.Agent }
            .Concat(input.Others)
            .Select(RegistrationCheck.OddityOf)
            .OfType<string>();
        var warnings = input.AcceptsOddNumber
            ? []
            : oddities
                .Select(o => new Problem(AcceptsOddNumber, $"{o}请对照证件核对；证件上确实如此的，勾选后照此登记。"))
                .ToList();
        if (!input.AcceptsSameAgain && await earlier.OfAsync(input, cancel) is [var first, ..])
        {
            warnings.Add(
                new Problem(
                    AcceptsSameAgain,
                    $"同一申请人 {first.ArrivedOn:yyyy-MM-dd} 提出过相同内容的申请（{first.Number}），可能是同一件。确是另一件的，勾选后登记。"
                )
            );
        }

        return warnings;
    }

    private async Task<DisclosureRequest> EnterAsync(
        Agency agency,
        Input input,
        IReadOnlyList<KeptPaper> papers,
        DisclosureRequest? whole,
        ActionContext context,
        RequestClockReader reader,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var channel = RequestChannel.Of(input.Channel!);
        var arrival = new RequestArrival(
            channel,
            input.ArrivedOn!.Value,
            channel.NeedsConfirmation ? input.ConfirmedOn : null
        );
        var last = await db.Set<DisclosureRequest>()
            .Where(r => r.AgencyId == agency.Id && r.Year == arrival.On.Year)
            .MaxAsync(r => (int?)r.Serial, cancel);
        var number = new RequestNumber(Guid.CreateVersion7(), agency.Id, arrival.On.Year, (last ?? 0) + 1);
        var wanted = WantedInformation.Of(
            number.RequestId,
            input.Wanted.Tidy(),
            SupplyForm.Find(input.SupplyForm),
            SupplyWay.Find(input.SupplyWay),
            vault
        );
        var request = new DisclosureRequest(number, arrival, wanted, RequestHand.Of(context.Actor), now);
        request.Take([.. PartiesOf(request.Id, input)]);
        var code = QueryCode.New();
        request.Seal(QueryCode.Protect(request.Id, code, vault), HashOf(agency, request, input, papers, code));
        if (whole is not null)
        {
            request.GoOnFrom(whole);
        }

        request.Reckon(reader.Reckon(agency.Id, request.Events));
        db.Add(request);
        db.Record(context, new RequestRegistered(request.Subject, request.ChannelCode));
        return request;
    }

    private IEnumerable<RequestParty> PartiesOf(Guid requestId, Input input)
    {
        var kind = RequesterKind.Of(input.Kind!);
        var requesters = input.Others.Where(o => !o.IsEmpty).Prepend(Fitting(input.Requester, kind)).ToList();
        foreach (var (place, entry) in requesters.Index())
        {
            // Those who apply together with an organisation are persons; the case is counted by the first.
            yield return PartyOf(
                requestId,
                place + 1,
                PartyRole.Requester,
                place == 0 ? kind : RequesterKind.NaturalPerson,
                entry
            );
        }

        if (!input.Agent.IsEmpty)
        {
            yield return PartyOf(
                requestId,
                requesters.Count + 1,
                PartyRole.Agent,
                RequesterKind.NaturalPerson,
                input.Agent
            );
        }
    }

    private RequestParty PartyOf(Guid requestId, int order, PartyRole role, RequesterKind kind, PartyEntry entry)
    {
        var party = new RequestParty(requestId, order, role, kind);
        party.Describe(parties.Protect(party.Id, entry));
        return party;
    }

    /// <summary>What the form asks of the other sort of applicant only is not kept.</summary>
    private static PartyEntry Fitting(PartyEntry entry, RequesterKind kind) =>
        kind.IsOrganisation
            ? entry with
            {
                Document = null,
                IdNumber = null,
            }
            : entry with
            {
                Organisation = null,
                CreditCode = null,
            };

    /// <summary>The query code is hashed along, so that nobody finds out a name by trying.</summary>
    private static string HashOf(
        Agency agency,
        DisclosureRequest request,
        Input input,
        IReadOnlyList<KeptPaper> papers,
        string code
    ) =>
        HexDigest.Of(
            string.Join(
                '\n',
                [
                    agency.Code,
                    request.Number,
                    request.ChannelCode,
                    ChinaTime.Date(request.ArrivedOn),
                    input.Requester.Organisation.Tidy(),
                    input.Requester.Name.Tidy(),
                    input.Wanted.Tidy(),
                    request.SupplyFormCode,
                    request.SupplyWayCode,
                    .. papers.Select(p => p.ToString()),
                    code,
                ]
            )
        );
}

/// <summary>An application was registered.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Channel">Code of the channel.</param>
[Term("登记申请")]
public sealed record RequestRegistered(AuditSubject Subject, string Channel) : AuditedEvent(Subject);

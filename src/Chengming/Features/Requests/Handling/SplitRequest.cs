using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Handling;

/// <summary>拆分申请: registers each matter of an application as a case of its own, all of them or none. What was written for the whole and not approved is discarded with it.</summary>
[Cites(Instrument.Regulation, article: 29)]
public sealed class SplitRequest(PlatformDb db, RegisterRequest register, RequestChange change, PartyVault parties)
{
    /// <summary>Most parts of one application.</summary>
    public const int Most = 10;

    private const int Least = 2;

    /// <summary>Which case as it was read, and what each part asks for; empty ones are passed over.</summary>
    public sealed record Input(Guid RequestId, int Version, IReadOnlyList<string?> Parts);

    /// <summary>Splits it, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var wanted = input.Parts.Select(p => p.Tidy()).Where(p => p.Length > 0).ToList();
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        var open = await OpenLetters.OfAsync(db, input.RequestId, cancel);
        var outcome = await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotSplit() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Holds(wanted.Count >= Least, "Parts[0]", "拆分后至少是两件，每件写明所需信息。")
                        .Holds(wanted.Count <= Most, "Parts[0]", $"一次最多拆成 {Most} 件。")
                        .Holds(
                            wanted.Distinct(StringComparer.Ordinal).Count() == wanted.Count,
                            "Parts[0]",
                            "有两件的内容相同，请核对。"
                        )
                        .Problems,
            (work, by) =>
            {
                work.Request.Split($"拆分为 {wanted.Count} 件分别办理。", work.Today, by, work.Now);
                OpenLetters.DiscardAsItEnds(
                    open,
                    db,
                    work,
                    $"申请拆分为 {wanted.Count} 件，文书在各件里另行拟写。",
                    context
                );
            },
            work => new RequestSplit(work.Request.Subject, wanted.Count),
            context,
            cancel
        );
        if (!outcome.IsDone)
        {
            return outcome;
        }

        var whole = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Parties.OrderBy(p => p.Order))
            .Include(r => r.Events.OrderBy(e => e.Number))
            .AsSplitQuery()
            .SingleAsync(r => r.Id == input.RequestId, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == whole.AgencyId, cancel);
        foreach (var part in wanted)
        {
            var taken = await register.TakeAsync(agency, InputOf(whole, part), null, context, cancel, whole);
            if (!taken.IsDone)
            {
                return taken;
            }
        }

        await all.CommitAsync(cancel);
        return outcome;
    }

    private RegisterRequest.Input InputOf(DisclosureRequest whole, string part)
    {
        var entries = whole.Parties.Where(p => p.Role is PartyRole.Requester).Select(EntryOf).ToList();
        var agent = whole.Parties.FirstOrDefault(p => p.Role is PartyRole.Agent);
        return new()
        {
            AgencyId = whole.AgencyId,
            Channel = whole.ChannelCode,
            ArrivedOn = whole.ArrivedOn,
            ConfirmedOn = whole.Events.FirstOrDefault(e => e.Kind is RequestEventKind.Confirmed)?.On,
            Kind = whole.RequesterKindCode,
            Requester = entries[0],
            Others = [.. entries.Skip(1)],
            Agent = agent is null ? new() : EntryOf(agent),
            Wanted = part,
            SupplyForm = whole.SupplyFormCode,
            SupplyWay = whole.SupplyWayCode,
            AcceptsOddNumber = true,
            AcceptsSameAgain = true,
        };
    }

    private PartyEntry EntryOf(RequestParty party)
    {
        var full = parties.Reveal(party);
        return new PartyEntry
        {
            Organisation = party.Organisation,
            CreditCode = party.CreditCode,
            Name = full.Name,
            Document = party.DocumentCode,
            IdNumber = full.IdNumber,
            Phone = full.Phone,
            Email = full.Email,
            Address = full.Address,
        };
    }
}

/// <summary>An application was split into several.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Count">Into how many.</param>
[Term("拆分申请")]
public sealed record RequestSplit(AuditSubject Subject, int Count) : AuditedEvent(Subject);

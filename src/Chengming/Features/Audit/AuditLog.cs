using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit;

/// <summary>The events that wait for the next save, and how they become links of the chain within its transaction.</summary>
internal sealed class AuditLog(TimeProvider clock, AuditHeadSeal seal)
{
    private readonly List<(ActionContext Context, AuditedEvent Event)> waiting = [];

    public bool IsEmpty => waiting.Count == 0;

    public void Add(ActionContext context, AuditedEvent happened) => waiting.Add((context, happened));

    /// <summary>Adds the waiting events to the chain; the caller has begun a transaction and saves afterwards.</summary>
    /// <param name="db">The database.</param>
    /// <param name="changes">What is saved together with the events.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task AppendAsync(PlatformDb db, List<AuditedChange> changes, CancellationToken cancel)
    {
        // Taking the number first locks the row in both databases until the transaction ends.
        var head = db.Set<AuditHead>().Where(h => h.Id == AuditHead.OnlyId);
        await head.ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence + waiting.Count), cancel);
        var (last, hash) = await head.Select(h => new ValueTuple<long, string>(h.Sequence, h.Hash)).SingleAsync(cancel);

        var settings = await new PlatformSettings(db, SettingContent.WithoutSecrets).GetAsync<AuditSettings>(cancel);
        var sequence = last - waiting.Count;
        foreach (var (context, happened) in waiting)
        {
            var link = LinkOf(context, happened, ++sequence, hash, settings.Digest, ChangesOf(happened, changes));
            hash = link.Hash;
            db.Add(link);
        }

        var mark = seal.Of(last, hash);
        await head.ExecuteUpdateAsync(h => h.SetProperty(x => x.Hash, hash).SetProperty(x => x.Seal, mark), cancel);
        waiting.Clear();
    }

    /// <summary>Takes back the links of a save that failed.</summary>
    public static void Forget(PlatformDb db)
    {
        foreach (var link in db.ChangeTracker.Entries<AuditRecord>().Where(l => l.State is EntityState.Added).ToList())
        {
            link.State = EntityState.Detached;
        }
    }

    /// <summary>The changes of the event's own subject; what belongs to no subject stands with the first event.</summary>
    private List<AuditedChange> ChangesOf(AuditedEvent happened, List<AuditedChange> changes)
    {
        var subjects = waiting.Select(w => w.Event.Subject.Id?.ToString()).ToHashSet();
        var own = happened.Subject.Id?.ToString();
        var isFirst = ReferenceEquals(happened, waiting[0].Event);
        var isFirstOfSubject = ReferenceEquals(
            happened,
            waiting.First(w => w.Event.Subject.Id?.ToString() == own).Event
        );
        return [.. changes.Where(c => (c.Id == own && isFirstOfSubject) || (isFirst && !subjects.Contains(c.Id)))];
    }

    private AuditRecord LinkOf(
        ActionContext context,
        AuditedEvent happened,
        long sequence,
        string previous,
        string digest,
        List<AuditedChange> changes
    )
    {
        var type = happened.GetType();
        var members = (JsonObject)JsonSerializer.SerializeToNode(happened, type, AuditDetails.Json)!;
        var link = new AuditRecord
        {
            Sequence = sequence,
            At = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            ActorId = context.Actor.AccountId,
            ActorName = context.Actor.Name,
            AgencyId = context.Actor.AgencyId,
            Act = type.Name,
            ActTerm =
                type.GetCustomAttribute<TermAttribute>()?.Chinese
                ?? throw new InvalidOperationException($"{type.Name} has no Chinese term."),
            SubjectKind = happened.Subject.Kind,
            SubjectId = happened.Subject.Id,
            SubjectName = happened.Subject.Name,
            Address = context.Address,
            Reason = context.Reason,
            Details = new AuditDetails(members, changes).ToJson(),
            Algorithm = digest,
            PreviousHash = previous,
        };
        link.Hash = AuditChain.HashOf(link);
        return link;
    }
}

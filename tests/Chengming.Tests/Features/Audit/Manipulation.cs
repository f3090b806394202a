using Chengming.Data;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Audit;

/// <summary>Ways in which somebody with the database in hand could touch the chain.</summary>
/// <param name="db">The database, within a transaction that is taken back afterwards.</param>
/// <param name="random">Chooses the link and the member.</param>
/// <param name="last">Number of the newest link.</param>
internal sealed class Manipulation(PlatformDb db, Random random, long last)
{
    /// <summary>All ways; each answers with the numbers one of which must be named.</summary>
    public static IReadOnlyList<(string Name, Func<Manipulation, Task<long[]>> Do)> Ways { get; } =
    [
        ("change a member", m => m.ChangeMemberAsync()),
        ("change a member and its digest", m => m.ChangeWithDigestAsync()),
        ("change the digest", m => m.ChangeDigestAsync()),
        ("move the time", m => m.MoveTimeAsync()),
        ("remove one", m => m.RemoveAsync()),
        ("remove the newest", m => m.CutAsync(andHead: false)),
        ("remove the newest and put the head back", m => m.CutAsync(andHead: true)),
        ("insert at the end", m => m.InsertAsync(m.NextSequence)),
        ("insert before the first", m => m.InsertAsync(0)),
        ("exchange two", m => m.ExchangeAsync()),
        ("forget the head", m => m.ForgetHeadAsync()),
        ("write all anew from one on", m => m.WriteAnewAsync()),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private long NextSequence => last + 1;

    private IQueryable<AuditRecord> At(long sequence) => db.AuditRecords.Where(r => r.Sequence == sequence);

    private long Any(long from = 1) => random.NextInt64(from, last + 1);

    private async Task<long[]> ChangeMemberAsync()
    {
        var chosen = Any();
        var target = At(chosen);
        var other = Guid.CreateVersion7();
        await (
            random.Next(14) switch
            {
                0 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.ActorId, other), Cancel),
                1 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.ActorName, x => x.ActorName + "甲"), Cancel),
                2 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.AgencyId, other), Cancel),
                3 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.Act, "Other"), Cancel),
                4 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.ActTerm, x => x.ActTerm + " "), Cancel),
                5 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.SubjectId, other), Cancel),
                6 => target.ExecuteUpdateAsync(
                    r => r.SetProperty(x => x.SubjectName, x => x.SubjectName + "."),
                    Cancel
                ),
                7 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.Address, "203.0.113.9"), Cancel),
                8 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.Reason, "改过的事由"), Cancel),
                9 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.SubjectKind, "Other"), Cancel),
                10 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.PreviousHash, new string('b', 64)), Cancel),
                11 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.Algorithm, "Sm3"), Cancel),
                12 => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.Algorithm, "None"), Cancel),
                _ => target.ExecuteUpdateAsync(r => r.SetProperty(x => x.Details, "{}"), Cancel),
            }
        );
        return [chosen];
    }

    private async Task<long[]> ChangeWithDigestAsync()
    {
        var chosen = Any();
        await At(chosen).ExecuteUpdateAsync(r => r.SetProperty(x => x.ActorName, "别人"), Cancel);
        await SealLinkAsync(chosen);
        return chosen == last ? [0] : [chosen + 1];
    }

    private async Task<long[]> ChangeDigestAsync()
    {
        var chosen = Any();
        await At(chosen).ExecuteUpdateAsync(r => r.SetProperty(x => x.Hash, new string('a', 64)), Cancel);
        return [chosen];
    }

    private async Task<long[]> MoveTimeAsync()
    {
        var chosen = Any();
        var at = (await At(chosen).AsNoTracking().SingleAsync(Cancel)).At.AddMilliseconds(random.Next(1, 1_000_000));
        await At(chosen).ExecuteUpdateAsync(r => r.SetProperty(x => x.At, at), Cancel);
        return [chosen];
    }

    private async Task<long[]> RemoveAsync()
    {
        var chosen = Any();
        await At(chosen).ExecuteDeleteAsync(Cancel);
        return [chosen, 0];
    }

    private async Task<long[]> CutAsync(bool andHead)
    {
        var chosen = Any(from: 2);
        await db.AuditRecords.Where(r => r.Sequence >= chosen).ExecuteDeleteAsync(Cancel);
        if (andHead)
        {
            await PutHeadAsync();
        }

        return [0];
    }

    private async Task<long[]> InsertAsync(long sequence)
    {
        var pattern = await At(Any()).AsNoTracking().SingleAsync(Cancel);
        var before = await At(sequence - 1).AsNoTracking().Select(r => r.Hash).SingleOrDefaultAsync(Cancel);
        db.Add(Copy(pattern, sequence, before ?? AuditChain.Beginning));
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
        return [sequence, 0];
    }

    private async Task<long[]> ExchangeAsync()
    {
        var first = random.NextInt64(1, last);
        var second = random.NextInt64(first + 1, last + 1);
        await At(first).ExecuteUpdateAsync(r => r.SetProperty(x => x.Sequence, -1), Cancel);
        await At(second).ExecuteUpdateAsync(r => r.SetProperty(x => x.Sequence, first), Cancel);
        await At(-1).ExecuteUpdateAsync(r => r.SetProperty(x => x.Sequence, second), Cancel);
        return [first];
    }

    private async Task<long[]> ForgetHeadAsync()
    {
        await db.Set<AuditHead>().ExecuteDeleteAsync(Cancel);
        return [0];
    }

    private async Task<long[]> WriteAnewAsync()
    {
        var chosen = Any();
        await At(chosen).ExecuteUpdateAsync(r => r.SetProperty(x => x.ActorName, "别人"), Cancel);
        for (var sequence = chosen; sequence <= last; sequence++)
        {
            await SealLinkAsync(sequence);
        }

        await PutHeadAsync();
        return [0];
    }

    /// <summary>Makes the digest of a link right again, after the link before it as it now is.</summary>
    private async Task SealLinkAsync(long sequence)
    {
        var link = await At(sequence).AsNoTracking().SingleAsync(Cancel);
        var before = await At(sequence - 1).AsNoTracking().Select(r => r.Hash).SingleOrDefaultAsync(Cancel);
        var anew = Copy(link, sequence, before ?? AuditChain.Beginning);
        await At(sequence)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.PreviousHash, anew.PreviousHash).SetProperty(x => x.Hash, anew.Hash),
                Cancel
            );
    }

    /// <summary>Makes the head agree with the newest link; without the key of the seal.</summary>
    private async Task PutHeadAsync()
    {
        var newest = await db.AuditRecords.AsNoTracking().OrderByDescending(r => r.Sequence).FirstAsync(Cancel);
        await db.Set<AuditHead>()
            .ExecuteUpdateAsync(
                h => h.SetProperty(x => x.Sequence, newest.Sequence).SetProperty(x => x.Hash, newest.Hash),
                Cancel
            );
    }

    private static AuditRecord Copy(AuditRecord pattern, long sequence, string before)
    {
        var copy = new AuditRecord
        {
            Sequence = sequence,
            At = pattern.At,
            ActorId = pattern.ActorId,
            ActorName = pattern.ActorName,
            AgencyId = pattern.AgencyId,
            Act = pattern.Act,
            ActTerm = pattern.ActTerm,
            SubjectKind = pattern.SubjectKind,
            SubjectId = pattern.SubjectId,
            SubjectName = pattern.SubjectName,
            Address = pattern.Address,
            Reason = pattern.Reason,
            Details = pattern.Details,
            Algorithm = pattern.Algorithm,
            PreviousHash = before,
        };
        copy.Hash = AuditChain.HashOf(copy);
        return copy;
    }
}

using Chengming.Data;
using Chengming.Data.Protection.Digests;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit.Verifying;

/// <summary>核验审计链: reads the whole chain and finds every link that was changed, removed, inserted or put elsewhere.</summary>
public sealed class VerifyAuditChain(PlatformDb db, AuditHeadSeal seal)
{
    /// <summary>After so many faults the rest is not listed.</summary>
    public const int MostFaults = 200;

    private const int BatchLength = 2_000;

    private readonly List<AuditFault> faults = [];
    private long expected = 1;
    private string previous = AuditChain.Beginning;

    /// <summary>Reads the chain from its beginning.</summary>
    /// <param name="anchors">Heads that were written down earlier.</param>
    /// <param name="progress">Is told how many links were read.</param>
    /// <param name="cancel">Breaks off; nothing is changed by reading.</param>
    public async Task<AuditVerdict> RunAsync(
        IReadOnlyList<AuditAnchor> anchors,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        // The head first: links that are added while we read come after it and are left for the next time.
        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == AuditHead.OnlyId, cancel);
        var left = anchors.ToList();
        var read = 0L;
        var after = long.MinValue;
        while (true)
        {
            var batch = await db
                .AuditRecords.AsNoTracking()
                .Where(r => r.Sequence > after)
                .OrderBy(r => r.Sequence)
                .Take(BatchLength)
                .ToListAsync(cancel);
            var meanwhile = await MeanwhileAsync(head, batch, cancel);
            foreach (var link in batch.Where(l => !meanwhile(l.Sequence)))
            {
                Hold(link);
                HoldAnchors(link, left);
                read++;
            }

            progress?.Report(read);
            if (batch.Count < BatchLength)
            {
                break;
            }

            after = batch[^1].Sequence;
        }

        HoldHead(head);
        left.ForEach(a => Fault(a.Sequence, $"锚点所指的第 {a.Sequence} 条记录不在，链在此之前被截断。"));
        return new AuditVerdict(read, expected > 1 ? new AuditAnchor(expected - 1, previous) : null, faults);
    }

    /// <summary>Which links were added since the head was read; one after the head that no later head explains was put there by hand.</summary>
    private async Task<Predicate<long>> MeanwhileAsync(
        AuditHead? head,
        List<AuditRecord> batch,
        CancellationToken cancel
    )
    {
        if (head is null || batch.Count == 0 || batch[^1].Sequence <= head.Sequence)
        {
            return _ => false;
        }

        var now = await db.Set<AuditHead>().AsNoTracking().Select(h => h.Sequence).SingleOrDefaultAsync(cancel);
        return sequence => sequence > head.Sequence && sequence <= now;
    }

    private void Hold(AuditRecord link)
    {
        if (link.Sequence > expected)
        {
            Fault(
                expected,
                link.Sequence - expected == 1
                    ? $"第 {expected} 条记录缺失。"
                    : $"第 {expected} 至 {link.Sequence - 1} 条记录缺失。"
            );
        }
        else if (link.Sequence < expected)
        {
            Fault(link.Sequence, $"第 {link.Sequence} 条记录的序号不在应有的位置，是插入的。");
        }

        if (DigestAlgorithm.All.All(a => a.Code != link.Algorithm))
        {
            Fault(link.Sequence, $"第 {link.Sequence} 条记录的摘要算法“{link.Algorithm}”不明，内容被改动。");
        }
        else if (AuditChain.HashOf(link) != link.Hash)
        {
            Fault(link.Sequence, $"第 {link.Sequence} 条记录的内容或摘要被改动。");
        }
        else if (link.PreviousHash != previous && link.Sequence == expected)
        {
            Fault(link.Sequence, $"第 {link.Sequence} 条记录与前一条不衔接：前一条被改动、调换，或这一条是插入的。");
        }

        previous = link.Hash;
        expected = link.Sequence + 1;
    }

    private void HoldAnchors(AuditRecord link, List<AuditAnchor> anchors)
    {
        foreach (var anchor in anchors.Where(a => a.Sequence == link.Sequence && a.Hash != link.Hash))
        {
            Fault(anchor.Sequence, $"第 {anchor.Sequence} 条记录与锚点不符：该条或更早的记录被整体改写。");
        }

        anchors.RemoveAll(a => a.Sequence == link.Sequence);
    }

    private void HoldHead(AuditHead? head)
    {
        if (head is null)
        {
            Fault(0, "链首记录缺失，无法确定共有多少条。");
        }
        else if (head.Sequence != expected - 1)
        {
            Fault(
                0,
                head.Sequence >= expected
                    ? $"第 {expected} 至 {head.Sequence} 条记录缺失（链尾被删除）。"
                    : $"记录比链首所记的 {head.Sequence} 条多，多出的是插入的。"
            );
        }
        else if (head.Hash != previous)
        {
            Fault(0, "最后一条记录与链首所记的摘要不符。");
        }
        else if (head.Sequence > 0 && !seal.Holds(head.Sequence, head.Hash, head.Seal))
        {
            Fault(0, "链首的封印不符：链被整体改写过，或封印密钥不是本平台的。可用过去的锚点查明从哪一条开始。");
        }
    }

    private void Fault(long sequence, string words)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(new AuditFault(sequence, words));
        }
    }
}

/// <summary>The chain was verified.</summary>
/// <param name="Subject">The chain.</param>
/// <param name="Checked">Number of links read.</param>
/// <param name="Faults">Number of faults found.</param>
[Term("核验审计链")]
public sealed record AuditVerified(AuditSubject Subject, long Checked, int Faults) : AuditedEvent(Subject);

using Chengming.Data;
using Chengming.Doctor;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Doctor;

/// <summary>The newest links only; the whole chain is verified by <c>audit verify</c> and at every restore.</summary>
internal sealed class AuditChainEndsRight(PlatformDb db) : IDoctorCheck
{
    private const int Looked = 200;

    private const string ToDo =
        "记录可能被改动。不要继续使用，保留现场，由审计管理员运行 audit verify 并与打印的锚点核对。";

    public string Name => "审计链";

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancel);
        var links = await db
            .AuditRecords.AsNoTracking()
            .OrderByDescending(r => r.Sequence)
            .Take(Looked)
            .ToListAsync(cancel);
        links.Reverse();
        if (
            (links.LastOrDefault()?.Sequence ?? 0, links.LastOrDefault()?.Hash ?? AuditChain.Beginning)
            != (head.Sequence, head.Hash)
        )
        {
            return Diagnosis.Bad($"链头是第 {head.Sequence} 条，最后一条记录与它不符", ToDo);
        }

        for (var i = 0; i < links.Count; i++)
        {
            var isLinked =
                i == 0
                || (links[i].PreviousHash == links[i - 1].Hash && links[i].Sequence == links[i - 1].Sequence + 1);
            if (!isLinked || AuditChain.HashOf(links[i]) != links[i].Hash)
            {
                return Diagnosis.Bad($"第 {links[i].Sequence} 条与链不符", ToDo);
            }
        }

        return Diagnosis.Good($"共 {head.Sequence} 条，最近 {links.Count} 条已核对");
    }
}

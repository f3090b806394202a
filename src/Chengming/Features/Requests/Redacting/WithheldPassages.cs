using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Redacting;

/// <summary>
/// 区分处理: where something in the documents of an answer is withheld, the answer is a partial disclosure, tells the ground, and is counted as one.
/// </summary>
[Cites(Instrument.Regulation, article: 37)]
public sealed class WithheldPassages(PlatformDb db)
{
    private const int MostNamed = 3;

    /// <summary>Why a kind of decision does not fit what is withheld; null when it does.</summary>
    /// <param name="kind">The kind of decision; null when none was chosen.</param>
    /// <param name="requestId">The case.</param>
    /// <param name="proceedingId">The review or suit that ordered the new reply; null for the first reply.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<string?> WhyNotAsync(
        DecisionKind? kind,
        Guid requestId,
        Guid? proceedingId,
        CancellationToken cancel
    )
    {
        if (kind is not { Group: DecisionGroup.Disclosed, SuppliesInformation: true })
        {
            return null;
        }

        var titles = await db.Set<DisclosedDocument>()
            .AsNoTracking()
            .Where(d => d.RequestId == requestId && d.ProceedingId == proceedingId && d.Marks.Any())
            .OrderBy(d => d.Id)
            .Select(d => d.Title)
            .Take(MostNamed)
            .ToListAsync(cancel);
        return titles.Count == 0
            ? null
            : $"拟提供信息“{string.Join("”“", titles)}”遮盖了不予公开的内容，答复类型应当是部分公开（《政府信息公开条例》第三十七条）；"
                + "不必遮盖的，请先撤去遮盖、重新生成副本。";
    }
}

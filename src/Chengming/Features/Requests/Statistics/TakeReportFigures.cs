using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Reports;
using Chengming.Reports.Writing.Data;

namespace Chengming.Features.Requests.Statistics;

/// <summary>取用年度报告数据: the draft of a year's report in the machine-readable form that <c>report check</c> reads. It names nobody.</summary>
internal sealed class TakeReportFigures(PlatformDb db)
{
    /// <summary>Whose figures, of which year, and the draft.</summary>
    public sealed record Input(Agency Agency, int Year, AnnualReport Draft);

    /// <summary>Gives it.</summary>
    public async Task<byte[]> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        using var output = new MemoryStream();
        new JsonReportWriter().Write(input.Draft, output);
        var subject = new AuditSubject(nameof(Agency), input.Agency.Id, input.Agency.Name);
        db.Record(context, new ReportFiguresTaken(subject, input.Year));
        await db.SaveChangesAsync(cancel);
        return output.ToArray();
    }
}

/// <summary>The figures for a year's report were taken.</summary>
/// <param name="Subject">The agency.</param>
/// <param name="Year">The year.</param>
[Term("取用年度报告数据")]
public sealed record ReportFiguresTaken(AuditSubject Subject, int Year) : AuditedEvent(Subject);

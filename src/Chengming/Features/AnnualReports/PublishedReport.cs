using Chengming.Data.Protection.Digests;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports.Storing;
using Chengming.Law;
using Chengming.Reports;

namespace Chengming.Features.AnnualReports;

/// <summary>An annual report as it was published (已发布的年度报告; Regulation art. 49). What is published never changes.</summary>
[Term("已发布年度报告")]
public sealed class PublishedReport
{
    private PublishedReport() { }

    /// <summary>Publishes <paramref name="report"/> for <paramref name="agency"/>.</summary>
    /// <exception cref="ArgumentException">The report names no year.</exception>
    public PublishedReport(Agency agency, AnnualReport report, string? note, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        AgencyId = agency.Id;
        Year = report.Year ?? throw new ArgumentException("没有年份的报告不能发布。", nameof(report));
        FormKey = report.Form.Key;
        Content = StoredReport.Of(report).ToJson();
        ContentHash = HashOf(Content);
        PublishedAt = now;
        Note = note;
        var figures = KeyFigures.Of(report);
        Received = figures.Received;
        Answered = figures.Answered;
        CarriedForward = figures.CarriedForward;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body that reports.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The body that reports.</summary>
    public Agency Agency { get; private set; } = null!;

    /// <summary>The year reported on.</summary>
    public int Year { get; private set; }

    /// <summary>Key of its form.</summary>
    public string FormKey { get; private set; } = "";

    /// <summary>Cells and prose as JSON (<see cref="StoredReport"/>).</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 over <see cref="Content"/>, in small hexadecimal digits.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>When it was published here.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>What a reader must know of this copy, e.g. that it shows the figures only; null when there is nothing to say.</summary>
    public string? Note { get; private set; }

    /// <summary>Applications newly received (本年新收), for lists; null when the report does not say.</summary>
    public decimal? Received { get; private set; }

    /// <summary>Applications brought to a result (办理结果总计), for lists.</summary>
    public decimal? Answered { get; private set; }

    /// <summary>Applications carried forward (结转下年度), for lists.</summary>
    public decimal? CarriedForward { get; private set; }

    /// <summary>The report itself.</summary>
    /// <exception cref="InvalidDataException">The content is not what was published.</exception>
    public AnnualReport Open() =>
        HashOf(Content) == ContentHash
            ? StoredReport.FromJson(Content).ToReport()
            : throw new InvalidDataException($"Report {Id}: the content does not match its hash.");

    private static string HashOf(string content) => HexDigest.Of(content);
}

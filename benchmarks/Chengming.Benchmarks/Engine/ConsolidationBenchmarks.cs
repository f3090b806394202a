using BenchmarkDotNet.Attributes;
using Chengming.Reports;
using Chengming.Reports.Comparing;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Benchmarks.Engine;

/// <summary>Adding reports up by columns, and a parent against its children.</summary>
[MemoryDiagnoser]
public class ConsolidationBenchmarks
{
    private readonly ReportColumns columns = new(ReportForms.WithKey("2021"));
    private AnnualReport[] reports = [];

    [GlobalSetup]
    public void Prepare()
    {
        reports = [.. Enumerable.Range(0, 1_000).Select(i => SampleReports.Valid("2021", i))];
        for (var i = 0; i < 100_000; i++)
        {
            columns.Add(reports[i % reports.Length]);
        }
    }

    [Benchmark]
    public int TotalsOf100000() => columns.Totals().Count;

    [Benchmark]
    [Arguments(64)]
    [Arguments(1_000)]
    public int ParentAgainstChildren(int children) =>
        Consolidation.Into(reports[0], reports[..children], isComplete: true).Findings.Count;
}

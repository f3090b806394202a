using System.Globalization;
using Chengming.Reports;
using Chengming.Reports.Comparing;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Benchmarks.Batch;

/// <summary>Adding very many reports up, and holding a parent's report against its children's.</summary>
internal static class ConsolidationRuns
{
    private const int Rounds = 5;
    private const int Reports = 100_000;

    /// <summary>How many different reports the many are made of; the columns keep every one of the many.</summary>
    private const int Distinct = 2_000;

    public static void Print()
    {
        var reports = Enumerable.Range(0, Distinct).Select(i => SampleReports.Valid("2021", i)).ToArray();
        Console.WriteLine("| what | ms | MB allocated |");
        Console.WriteLine("|---|--:|--:|");
        var columns = new ReportColumns(ReportForms.WithKey("2021"));
        Row(
            $"load {Reports:#,0} reports into columns",
            Meter.Measure(Reports, i => columns.Add(reports[i % Distinct]))
        );
        Row($"add all columns of {Reports:#,0} reports up", Meter.MedianOf(Rounds, 1, _ => columns.Totals()));
        var some = Enumerable.Range(0, 1_000).Select(i => i * 97).ToArray();
        Row("add all columns of 1,000 chosen among them up", Meter.MedianOf(Rounds, 1, _ => columns.TotalsOf(some)));
        foreach (var children in (int[])[64, 1_000])
        {
            var members = reports[..children];
            var agrees = Sum(members);
            Row(
                string.Create(CultureInfo.InvariantCulture, $"parent against {children:#,0} children, all sums right"),
                Meter.MedianOf(Rounds, 1, _ => Consolidation.Into(agrees, members, isComplete: true))
            );
            Row(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"parent against {children:#,0} children, one of them left out"
                ),
                Meter.MedianOf(Rounds, 1, _ => Consolidation.Into(Sum(members[1..]), members, isComplete: true))
            );
        }
    }

    private static AnnualReport Sum(AnnualReport[] members)
    {
        var form = ReportForms.WithKey("2021");
        var columns = new ReportColumns(form);
        foreach (var member in members)
        {
            columns.Add(member);
        }

        return new AnnualReport(form, [.. columns.Totals().Select(t => t.Known > 0 ? ReportCell.Of(t.Sum) : default)])
        {
            Agency = "示例市人民政府",
            Year = members[0].Year,
            Title = "示例市人民政府政府信息公开工作年度报告",
        };
    }

    private static void Row(string what, Cost cost) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {cost.Cpu.TotalMilliseconds:0.0} | {cost.Allocated / 1048576.0:0.0} |"
            )
        );
}

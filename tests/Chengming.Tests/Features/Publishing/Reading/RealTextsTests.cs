using System.Globalization;
using Chengming.Features.Publishing.Reading;
using Chengming.Reports.Reading;

namespace Chengming.Tests.Features.Publishing.Reading;

/// <summary>Five real texts, read when <c>CHENGMING_REAL_REPORTS</c> names their folder. Their real defects are counted by hand; the rest are false alarms.</summary>
public class RealTextsTests(ITestOutputHelper output)
{
    /// <summary>What is really wrong in them.</summary>
    private static readonly string[] RealDefects =
    [
        "中华人民共和国信息公开条例",
        "湛河区区",
        "区区",
        "工存在",
        "够不",
        "保容",
        "逐篇查",
        "令强度",
        "微报",
        "政务工作要点",
        "5.12",
    ];

    [Fact]
    public void Read_RealReports_KeepsFalseAlarmsRare()
    {
        var folder = Environment.GetEnvironmentVariable("CHENGMING_REAL_REPORTS");
        Assert.SkipWhen(folder is null, "CHENGMING_REAL_REPORTS does not name the folder of the five real reports.");
        var (characters, alarms, real) = (0, 0, 0);
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var report = ReportReader.Read(
                File.ReadAllBytes(file),
                Path.GetFileName(file),
                cancel: TestContext.Current.CancellationToken
            );
            var item = ReadingSamples.Item([.. report.Sections.SelectMany(s => s.Paragraphs).Select(p => p.Text)]);
            characters += item.Paragraphs.Sum(p => p.Length);
            foreach (var finding in MachineReader.Read(item, new ReadingLists()).Findings)
            {
                var words = ReadingSamples.Words(item, finding);
                var isReal = RealDefects.Any(d =>
                    words.Contains(d, StringComparison.Ordinal)
                    || (words.Length > 1 && d.Contains(words, StringComparison.Ordinal))
                );
                (real, alarms) = isReal ? (real + 1, alarms) : (real, alarms + 1);
                output.WriteLine(
                    $"{(isReal ? "real" : "FALSE?")} {Path.GetFileName(file)} {finding.Rule} “{words}” {finding.Message}"
                );
            }
        }

        var rate = alarms * 10_000d / characters;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{real} real, {alarms} others in {characters} characters: {rate:0.0} per 10,000"
            )
        );
        Assert.True(real >= 7 && rate <= 10, $"{real} real, {rate} others per 10,000");
    }
}

using System.Globalization;
using Chengming.Features.Publishing.Reading;
using Chengming.Reports.Reading;
using Chengming.Tests.Architecture;

namespace Chengming.Tests.Features.Publishing.Reading;

/// <summary>Texts written for other tests by people who did not know these rules: clean yearly reports of invented agencies, and harmless sentences.</summary>
public class OthersTextsTests(ITestOutputHelper output)
{
    private const string Corpus = "tests/Chengming.Reports.Tests/Checks/Corpus";

    [Fact]
    public void Read_CleanReports_KeepsFalseAlarmsRare()
    {
        var reports = SourceTree.Files(Corpus, "*.txt").Order(StringComparer.Ordinal).ToList();
        var items = reports.Select(f =>
            ReadingSamples.Item([
                .. ReportReader
                    .Read(File.ReadAllBytes(f), Path.GetFileName(f), cancel: TestContext.Current.CancellationToken)
                    .Sections.SelectMany(s => s.Paragraphs)
                    .Select(p => p.Text),
            ])
        );

        Assert.InRange(AlarmsPer10000([.. items]), 0, 3);
    }

    [Fact]
    public void Read_HarmlessSentences_KeepsFalseAlarmsRare()
    {
        var sentences = File.ReadAllLines(Path.Combine(SourceTree.Root, Corpus, "harmless.tsv"))
            .Select(l => l.Split('\t')[^1])
            .ToArray();

        Assert.InRange(AlarmsPer10000([ReadingSamples.Item(sentences)]), 0, 8);
    }

    private double AlarmsPer10000(IReadOnlyList<ItemToRead> items)
    {
        var (alarms, characters) = (0, 0);
        foreach (var item in items)
        {
            characters += item.Paragraphs.Sum(p => p.Length);
            foreach (var finding in MachineReader.Read(item, ReadingSamples.Lists).Findings)
            {
                alarms++;
                output.WriteLine($"{finding.Rule} “{ReadingSamples.Words(item, finding)}” {finding.Message}");
            }
        }

        var rate = alarms * 10_000d / characters;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{alarms} in {characters} characters: {rate:0.0} per 10,000")
        );
        return rate;
    }
}

using System.Globalization;
using System.Text;
using Chengming.Features.Publishing.Reading;

namespace Chengming.Tests.Features.Publishing.Reading;

/// <summary>How well the machine reads, measured on the labelled set; the figures stand in <c>docs/machine-reading.md</c>.</summary>
public class LabelledSetTests(ITestOutputHelper output)
{
    [Fact]
    public void LabelledSet_IsLargeEnough()
    {
        Assert.True(LabelledItem.Clean.Count >= 40, $"{LabelledItem.Clean.Count} clean texts");
        Assert.True(LabelledItem.Clean.Count + LabelledItem.Faulty.Count >= 80);
        Assert.All(LabelledItem.Clean, c => Assert.Empty(c.Labels));
        Assert.All(LabelledItem.Faulty, f => Assert.NotEmpty(f.Labels));
    }

    [Fact]
    public void EveryRule_IsInTheLabelledSet() =>
        Assert.Empty(
            MachineReader
                .Rules.Select(r => r.Number)
                .Except(LabelledItem.Faulty.SelectMany(f => f.Labels).Select(l => l.Rule))
        );

    [Theory]
    [InlineData(ReadingFamily.Personal, 0.95, 0.90)]
    [InlineData(ReadingFamily.Secrecy, 0.95, 0.90)]
    [InlineData(ReadingFamily.Wording, 0.90, 0.90)]
    [InlineData(ReadingFamily.Dates, 0.95, 0.90)]
    [InlineData(ReadingFamily.Names, 0.95, 0.90)]
    [InlineData(ReadingFamily.Metadata, 0.95, 0.90)]
    [InlineData(ReadingFamily.Links, 0.95, 0.90)]
    [InlineData(ReadingFamily.Repetition, 0.95, 0.90)]
    public void Read_LabelledSet_KeepsRecallAndPrecisionOfEachFamily(
        ReadingFamily family,
        double recall,
        double precision
    )
    {
        var measured = Measured(family, [.. LabelledItem.Clean, .. LabelledItem.Faulty]);

        Assert.True(measured.Recall >= recall && measured.Precision >= precision, measured.ToString());
    }

    [Fact]
    public void Read_LabelledSet_KeepsRecallAndPrecisionOverall()
    {
        LabelledItem[] set = [.. LabelledItem.Clean, .. LabelledItem.Faulty];
        var all = Measured(null, set);
        output.WriteLine($"overall: {all}");
        foreach (var family in Enum.GetValues<ReadingFamily>())
        {
            output.WriteLine($"{family}: {Measured(family, set)}");
        }

        Assert.True(all.Recall >= 0.95 && all.Precision >= 0.95, all.ToString());
    }

    [Fact]
    public void Read_TextsWrittenLater_KeepsRecallAndPrecision()
    {
        var all = Measured(null, LabelledItem.Later);
        output.WriteLine($"later: {all}");

        Assert.True(all.Recall >= 0.8 && all.Precision >= 0.8, all.ToString());
    }

    [Fact]
    public void Read_CleanTexts_KeepsFalseAlarmsRare()
    {
        var alarms = LabelledItem.Clean.SelectMany(c => Read(c).Select(f => $"{c.Name}: {Shown(c, f)}")).ToList();
        var characters = LabelledItem.Clean.Sum(c => c.Item.Title.Length + c.Item.Paragraphs.Sum(p => p.Length));
        var rate = alarms.Count * 10_000d / characters;
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{alarms.Count} in {characters} characters, {rate:0.0} per 10,000"
        );
        output.WriteLine(told);

        Assert.True(rate <= 2, told + "\n" + string.Join('\n', alarms));
    }

    private static Measure Measured(ReadingFamily? family, IReadOnlyList<LabelledItem> set)
    {
        var rules = MachineReader
            .Rules.Where(r => family is null || r.Family == family)
            .Select(r => r.Number)
            .ToHashSet();
        var measure = new Measure(0, 0, 0, new StringBuilder());
        foreach (var item in set)
        {
            var findings = Read(item).Where(f => rules.Contains(f.Rule)).ToList();
            foreach (var label in item.Labels.Where(l => rules.Contains(l.Rule)))
            {
                var isFound = findings.RemoveAll(f => item.IsLabelled(f, label)) > 0;
                measure = isFound
                    ? measure with
                    {
                        Found = measure.Found + 1,
                    }
                    : measure with
                    {
                        Missed = measure.Missed + 1,
                    };
                measure.Notes.Append(isFound ? "" : $"\nmissed {item.Name}: {label.Rule} {label.What}");
            }

            measure = measure with { False = measure.False + findings.Count };
            findings.ForEach(f =>
                measure.Notes.Append(CultureInfo.InvariantCulture, $"\nfalse {item.Name}: {Shown(item, f)}")
            );
        }

        return measure;
    }

    private static IReadOnlyList<MachineFinding> Read(LabelledItem item) =>
        MachineReader.Read(item.Item, ReadingSamples.Lists).Findings;

    private static string Shown(LabelledItem item, MachineFinding finding) =>
        $"{finding.Rule} {finding.Where.Field}{finding.Where.Index} “{ReadingSamples.Words(item.Item, finding)}” {finding.Message}";

    private sealed record Measure(int Found, int Missed, int False, StringBuilder Notes)
    {
        public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

        public double Precision => Found + False == 0 ? 1 : (double)Found / (Found + False);

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"found {Found}, missed {Missed}, false {False}; recall {Recall:0.000}, precision {Precision:0.000}{Notes}"
            );
    }
}

using Chengming.Reports.Checks;

namespace Chengming.Reports.Tests.Checks.Corpus;

/// <summary>
/// Sentences full of numbers and names with which nothing is wrong, each put to the end of a part of a clean report; from
/// <c>harmless.tsv</c>.
/// </summary>
public class HarmlessSentenceTests
{
    private const string Report = "anping-yingji-2023";

    public static TheoryData<string, string> All =>
        [
            .. File.ReadLines(Path.Combine(CorpusReport.Folder(), "harmless.tsv"))
                .Select(line => line.Split('\t'))
                .Select(fields => (fields[0], fields[1])),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Check_HarmlessSentence_GivesNoErrorAndNoWarning(string part, string sentence)
    {
        var report = CorpusReport.Load(Report, text => Appended(text, part, sentence)).Read();

        var alarms = ReportChecker.Check(report).Findings.Where(f => f.Severity != Severity.Question);

        Assert.Empty(alarms.Select(f => $"{f.Rule} {f.Message}"));
    }

    private static string Appended(string text, string part, string sentence)
    {
        var lines = text.Split('\n');
        var heading = Array.FindIndex(
            lines,
            l => l.Length < 30 && l.Contains(part, StringComparison.Ordinal) && l[0] is '（' or '五' or '六'
        );
        lines[heading + 1] += sentence;
        return string.Join('\n', lines);
    }
}

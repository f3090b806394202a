using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Reports.Checks;

namespace Chengming.Reports.Tests.Checks.Corpus;

/// <summary>A fault planted into a clean report, and the finding it must give; from <c>planted.json</c>.</summary>
internal sealed class PlantedFault
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What is wrong.</summary>
    public required string Why { get; init; }

    /// <summary>The clean report.</summary>
    public required string Report { get; init; }

    /// <summary>Words of its text and what is put in their place.</summary>
    public string[]? Replace { get; init; }

    /// <summary>The same, several times over.</summary>
    public string[][]? ReplaceAll { get; init; }

    /// <summary>How the line begins that is left out, with what follows it up to the next heading of its kind.</summary>
    public string? Drop { get; init; }

    /// <summary>Figures put into single cells; null is a blank.</summary>
    public Dictionary<string, string?> Cells { get; init; } = [];

    /// <summary>The form to print it in, when not that of its year.</summary>
    public string? Form { get; init; }

    /// <summary>The report it is checked against.</summary>
    public string? LastYear { get; init; }

    /// <summary>What is changed in that one.</summary>
    public string[]? LastYearReplace { get; init; }

    /// <summary>Figures of that one.</summary>
    public Dictionary<string, string?> LastYearCells { get; init; } = [];

    /// <summary>The rule that must speak.</summary>
    public required string Rule { get; init; }

    /// <summary>How severely.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Words its message must have.</summary>
    public required string[] Words { get; init; }

    /// <summary>Cells it must name.</summary>
    public string[] At { get; init; } = [];

    /// <summary>The section it must name.</summary>
    public string? Section { get; init; }

    /// <summary>Words its passage must have.</summary>
    public string? Passage { get; init; }

    public static IReadOnlyList<PlantedFault> All { get; } =
        JsonSerializer.Deserialize<List<PlantedFault>>(
            File.ReadAllText(Path.Combine(CorpusReport.Folder(), "planted.json")),
            Options
        )!;

    public CheckResults Check()
    {
        var report = CorpusReport.Load(Report, Change, Form).With(Cells).Read();
        var lastYear = LastYear is null
            ? null
            : CorpusReport.Load(LastYear, text => Replaced(text, LastYearReplace)).With(LastYearCells).Read();
        return ReportChecker.Check(report, lastYear);
    }

    /// <summary>True when the finding tells of this fault.</summary>
    public bool IsToldBy(Finding finding) =>
        finding.Rule == Rule
        && finding.Severity == Severity
        && Words.All(w => finding.Message.Contains(w, StringComparison.Ordinal))
        && At.All(c => finding.Cells.Contains(c))
        && (Section is null || finding.Section == Section)
        && (Passage is null || finding.Passage?.Contains(Passage, StringComparison.Ordinal) == true);

    private string Change(string text)
    {
        text = Replaced(text, Replace);
        foreach (var pair in ReplaceAll ?? [])
        {
            text = Replaced(text, pair);
        }

        return Drop is null ? text : Without(text, Drop);
    }

    private static string Replaced(string text, string[]? words)
    {
        if (words is null)
        {
            return text;
        }

        Assert.Contains(words[0], text, StringComparison.Ordinal);
        return text.Replace(words[0], words[1], StringComparison.Ordinal);
    }

    private static string Without(string text, string beginning)
    {
        var lines = text.Split('\n').ToList();
        var from = lines.FindIndex(l => l.StartsWith(beginning, StringComparison.Ordinal));
        var to = lines.FindIndex(from + 1, l => l.Length > 2 && (l[1] == '、' || l[2] == '）'));
        lines.RemoveRange(from, (to < 0 ? lines.Count : to) - from);
        return string.Join('\n', lines);
    }
}

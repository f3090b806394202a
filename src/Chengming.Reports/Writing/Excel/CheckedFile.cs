using Chengming.Law;
using Chengming.Reports.Checks;

namespace Chengming.Reports.Writing.Excel;

/// <summary>A file of a batch with what became of it: a report that was checked, or the reason why it could not be read.</summary>
[Term("已检查文件")]
public sealed record CheckedFile
{
    private CheckedFile(string name, AnnualReport? report, CheckResults? results, string? problem)
    {
        Name = name;
        Report = report;
        Results = results;
        Problem = problem;
    }

    /// <summary>The file as the person who gave it knows it.</summary>
    public string Name { get; }

    /// <summary>What was read; null when it could not be.</summary>
    public AnnualReport? Report { get; }

    /// <summary>What was found; null when the file could not be read.</summary>
    public CheckResults? Results { get; }

    /// <summary>Why the file could not be read; null when it could.</summary>
    public string? Problem { get; }

    /// <summary>A file that was read and checked.</summary>
    public static CheckedFile Of(string name, AnnualReport report, CheckResults results) =>
        new(name, report, results, null);

    /// <summary>A file that could not be read.</summary>
    public static CheckedFile Unreadable(string name, string problem) => new(name, null, null, problem);
}

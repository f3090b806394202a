using System.Reflection;
using System.Text.RegularExpressions;
using Chengming.Reports;
using Chengming.Reports.Forms;

namespace Chengming.Tests.Architecture;

/// <summary>The directions and habits of the house (design: section 3). A red test here names the file to move or split.</summary>
public partial class HouseRules
{
    [Fact]
    public void Law_ReferencesOnlyTheRuntime() => Assert.Empty(ReferencesOf(typeof(Law.TermAttribute).Assembly));

    [Fact]
    public void Pdf_ReferencesOnlyTheRuntime() => Assert.Empty(ReferencesOf(Assembly.Load("Chengming.Pdf")));

    [Fact]
    public void Reports_KnowsNoDatabaseAndNoWeb() =>
        Assert.DoesNotContain(
            ReferencesOf(typeof(AnnualReport).Assembly),
            name =>
                name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
                || name.Equals("chengming", StringComparison.Ordinal)
        );

    [Fact]
    public void SourceFiles_StayUnderFourHundredLines()
    {
        var sources = Sources("src").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal));
        string[] tooLong = [.. sources.Where(f => Lines(f) > 400), .. Sources("tests").Where(f => Lines(f) > 600)];

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Names_TellWhatIsInside() => Assert.DoesNotContain(Sources("src"), Nameless().IsMatch);

    [Fact]
    public void ReadingAndWriting_NameNoRowOfAForm()
    {
        var rows = ReportForms
            .All.SelectMany(f => f.Cells)
            .SelectMany(c => new[] { c.Row.Id!, c.Row.Label })
            .Where(name => name.Length > 4 || name.Contains('.', StringComparison.Ordinal))
            .Distinct()
            .ToList();
        var rooms = new[] { "Forms", "Reading", "Writing", "Repair" };

        var named =
            from room in rooms
            from file in SourceTree.Files($"src/Chengming.Reports/{room}", "*.cs")
            from line in File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
            from row in rows
            where line.Contains($"\"{row}\"", StringComparison.Ordinal)
            select $"{SourceTree.Relative(file)}: {row}";

        Assert.Empty(named);
    }

    [Fact]
    public void Pages_NeverSave() =>
        Assert.DoesNotContain(
            SourceTree.Files("src/Chengming", "*.cshtml.cs"),
            page => File.ReadAllText(page).Contains("SaveChanges", StringComparison.Ordinal)
        );

    [Fact]
    public void Features_DoNotReachIntoEachOther()
    {
        // What every feature may use (design: section 3, "Directions").
        string[] ground = ["Agencies", "Accounts", "Audit", "Files", "Search", "Notifications", "Portal", "Office"];
        // The two shells put the features' pages together, so their home pages ask all of them.
        string[] shells = ["Portal", "Office"];
        var reaching =
            from file in SourceTree.Files("src/Chengming/Features", "*.cs")
            let own = SourceTree.Relative(file).Split('/')[3]
            where !shells.Contains(own)
            from Match use in FeatureUse().Matches(File.ReadAllText(file))
            let other = use.Groups[1].Value
            where other != own && !ground.Contains(other)
            select $"{SourceTree.Relative(file)} uses {other}";

        Assert.Empty(reaching);
    }

    private static IEnumerable<string> Sources(string folder) =>
        SourceTree.Files(folder, "*.cs").Select(SourceTree.Relative);

    private static int Lines(string file) => File.ReadLines(Path.Combine(SourceTree.Root, file)).Count();

    private static IEnumerable<string> ReferencesOf(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => n != "netstandard" && !n.StartsWith("System.", StringComparison.Ordinal));

    [GeneratedRegex(
        @"/(Common|Utils?|Helpers?|Core|Shared|Misc|Extensions)(/|\.cs$)|(Helper|Helpers|Utils?|Manager|Impl)\.cs$"
    )]
    private static partial Regex Nameless();

    [GeneratedRegex(@"using Chengming\.Features\.(\w+)")]
    private static partial Regex FeatureUse();
}

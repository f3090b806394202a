using System.Reflection;
using System.Text;
using Chengming.Law;
using Chengming.Reports;

namespace Chengming.Tests.Architecture;

/// <summary><c>docs/nomenclature.md</c> is made from the terms on the domain types; <c>UPDATE_GOLDEN=1</c> writes it anew.</summary>
public class NomenclatureTests
{
    private static readonly Assembly[] Rooms =
    [
        typeof(TermAttribute).Assembly,
        typeof(AnnualReport).Assembly,
        typeof(Program).Assembly,
    ];

    [Fact]
    public void Nomenclature_IsMadeFromTheTypes()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "nomenclature.md");
        var expected = Glossary();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, File.ReadAllText(file), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void EveryPublicType_OfTheReportDomain_HasATerm()
    {
        string[] rooms =
        [
            "Chengming.Reports",
            "Chengming.Reports.Forms",
            "Chengming.Reports.Checks",
            "Chengming.Reports.Comparing",
            "Chengming.Reports.Repair",
        ];

        var nameless = typeof(AnnualReport)
            .Assembly.GetExportedTypes()
            .Where(t => rooms.Contains(t.Namespace) && !t.IsNested && !(t.IsAbstract && t.IsSealed))
            .Where(t => t.GetCustomAttribute<TermAttribute>() is null && !t.IsAbstract);

        Assert.Empty(nameless.Select(t => t.FullName));
    }

    private static string Glossary()
    {
        var text = new StringBuilder();
        text.Append("# Nomenclature\n\n");
        text.Append(
            "The one glossary, made from the terms on the domain types. Do not edit: change the type and run the tests with\n"
        );
        text.Append("`UPDATE_GOLDEN=1`.\n\n| English | 中文 | where |\n|---|---|---|\n");
        var terms =
            from type in Rooms.SelectMany(r => r.GetExportedTypes())
            let term = type.GetCustomAttribute<TermAttribute>()
            where term is not null
            orderby type.Name, type.Namespace
            select $"| `{type.Name}` | {term.Chinese}{(term.Note.Length > 0 ? $" ({term.Note})" : "")} | `{type.Namespace}` |\n";
        foreach (var row in terms)
        {
            text.Append(row);
        }

        return text.ToString();
    }
}

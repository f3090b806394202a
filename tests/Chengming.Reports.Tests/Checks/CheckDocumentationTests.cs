using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Chengming.Reports.Checks;

namespace Chengming.Reports.Tests.Checks;

/// <summary><c>docs/checks.md</c> is made from the descriptors; <c>UPDATE_GOLDEN=1</c> writes it anew.</summary>
public class CheckDocumentationTests
{
    [Fact]
    public void ChecksPage_IsMadeFromTheDescriptors()
    {
        var file = Path.Combine(Root(), "docs", "checks.md");
        var expected = CheckDocumentation.Page(AllChecks.All.Select(c => c.Descriptor));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, File.ReadAllText(file), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void EveryDescriptor_SaysEverything() =>
        Assert.All(
            AllChecks.All.Select(c => c.Descriptor),
            d =>
                Assert.All(
                    [d.Id, d.Sentence, d.Source, d.HowToFix, d.Triggers, d.DoesNotTrigger],
                    words => Assert.False(string.IsNullOrWhiteSpace(words), $"{d.Id} leaves something out.")
                )
        );

    [Fact]
    public void EveryCheckClass_IsListed()
    {
        var listed = AllChecks.All.Select(c => c.GetType()).ToHashSet();
        var classes = typeof(ICheck).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ICheck)));

        Assert.Empty(classes.Where(c => !listed.Contains(c)).Select(c => c.Name));
    }

    [Fact]
    public void EveryCheckClass_IsTestedBothWays()
    {
        var tests = Path.Combine(Root(), "tests", "Chengming.Reports.Tests", "Checks");
        var untested = AllChecks
            .All.Select(c => c.GetType().Name)
            .Distinct()
            .Where(name =>
                Directory.GetFiles(tests, name + "Tests.cs", SearchOption.AllDirectories) is not [var file]
                || !File.ReadAllText(file).Contains("_Triggers", StringComparison.Ordinal)
                || !File.ReadAllText(file).Contains("_DoesNotTrigger", StringComparison.Ordinal)
            );

        Assert.Empty(untested);
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}

/// <summary>The page about the checks.</summary>
internal static class CheckDocumentation
{
    public static string Page(IEnumerable<CheckDescriptor> descriptors)
    {
        // Variants of one tie for rows of another form share its number and are told once.
        var checks = descriptors.DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal).ToList();
        var page = new StringBuilder();
        page.Append(
            """
            # Checks 检查项

            Made from the descriptors of the checks. Do not edit: change the check and run the tests with `UPDATE_GOLDEN=1`.
            Every finding names its check by the number below; numbers are permanent. *Error*: cannot be right. *Warning*: most
            likely wrong, or against the form. *Question*: may be right, somebody who knows should answer.

            本页由各检查项的说明生成，请勿手工修改。每条检查发现都标有下面的编号，编号永久不变。**错误**：不可能正确；
            **提醒**：很可能有误，或不合格式；**疑问**：可能没错，请知情人核实。

            | 编号 | 检查内容 | 严重程度 |
            |---|---|---|

            """.ReplaceLineEndings("\n")
        );
        foreach (var check in checks)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| [{check.Id}](#{Anchor(check.Id)}) | {Cell(check.Sentence)} | {Name(check.Severity)} |\n"
            );
        }

        foreach (var check in checks)
        {
            var sentence = check.Sentence.TrimEnd('。');
            page.Append(CultureInfo.InvariantCulture, $"\n## {check.Id}\n\n{sentence}。{Name(check.Severity)}。\n\n");
            page.Append(CultureInfo.InvariantCulture, $"- 依据：{check.Source}\n- 怎样改：{check.HowToFix}\n");
            page.Append(
                CultureInfo.InvariantCulture,
                $"- 会提示：{check.Triggers}\n- 不提示：{check.DoesNotTrigger}\n"
            );
        }

        return page.ToString();
    }

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "提醒",
            Severity.Question => "疑问",
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
        };

    private static string Anchor(string id) => id.ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

using System.Text.RegularExpressions;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters;

/// <summary>文书样式: the words of one kind of paper, with fields that the case fills and places that the handler fills.</summary>
/// <param name="Kind">The kind of paper.</param>
/// <param name="IsForm">True for a table that is filled in, false for a letter.</param>
/// <param name="Titles">Headings by code of the decision; under the empty code the one for all others. None for the usual heading.</param>
/// <param name="Sections">Its passages.</param>
[Term("文书样式")]
public sealed partial record LetterText(
    LetterKind Kind,
    bool IsForm,
    IReadOnlyDictionary<string, string> Titles,
    IReadOnlyList<LetterSection> Sections
)
{
    private const string FormMark = "形式：表";

    /// <summary>The heading below the agency's name.</summary>
    /// <param name="decision">Code of the decision that the letter tells; empty for none.</param>
    public string TitleFor(string decision) =>
        Titles.TryGetValue(decision, out var own) || Titles.TryGetValue("", out own) ? own
        : IsForm || Kind.Term.StartsWith("政府信息", StringComparison.Ordinal) ? Kind.Term
        : $"政府信息公开{Kind.Term}";

    /// <summary>Reads the words of a paper.</summary>
    /// <param name="kind">The kind of paper.</param>
    /// <param name="words">The file.</param>
    /// <param name="problems">What is wrong, with its line.</param>
    public static LetterText Read(LetterKind kind, string words, out IReadOnlyList<FileProblem> problems)
    {
        var found = new List<FileProblem>();
        var sections = new List<LetterSection>();
        var titles = new Dictionary<string, string>();
        var isForm = false;
        var number = 0;
        foreach (var line in words.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            number++;
            if (line == FormMark && sections.Count == 0)
            {
                isForm = true;
            }
            else if (TitleLine().Match(line) is { Success: true } title && sections.Count == 0)
            {
                Title(kind, title.Groups["decision"].Value, title.Groups["words"].Value, titles, number, found);
            }
            else if (line.StartsWith('#'))
            {
                sections.Add(Head(kind, line, number, found));
            }
            else if (sections is [.., var last])
            {
                sections[^1] = last with { Text = last.Text.Length == 0 ? line : $"{last.Text}\n{line}" };
                Fields(line, number, found);
            }
            else
            {
                found.Add(new(number, "段落之前有文字", "每段之前写一行“# 名称 = 必备内容”"));
            }
        }

        found.AddRange(
            kind.Contents.Except(sections.SelectMany(s => s.Parts))
                .Select(missing => new FileProblem(null, $"没有必备内容“{missing}”", "请补上写明它的一段"))
        );
        problems = found;
        return new LetterText(kind, isForm, titles, sections);
    }

    private static void Title(
        LetterKind kind,
        string decision,
        string words,
        Dictionary<string, string> titles,
        int number,
        List<FileProblem> found
    )
    {
        var known = DecisionKinds.All.Where(k => k.LetterCode == kind.Code).Select(k => k.Code).ToList();
        if (decision.Length > 0 && !known.Contains(decision))
        {
            found.Add(new(number, $"答复类型“{decision}”不用这种文书", $"可写的有：{string.Join('、', known)}"));
        }

        if (!titles.TryAdd(decision, words))
        {
            found.Add(new(number, "题目重复", "每个答复类型最多一个题目"));
        }
    }

    private static LetterSection Head(LetterKind kind, string line, int number, List<FileProblem> found)
    {
        var halves = line[1..].Split('=', 2, StringSplitOptions.TrimEntries);
        var parts = halves.Length == 1 ? [] : halves[1].Split('|');
        found.AddRange(
            parts
                .Except(kind.Contents)
                .Select(part => new FileProblem(
                    number,
                    $"“{part}”不是{kind.Term}的必备内容",
                    $"可写的有：{string.Join('、', kind.Contents)}"
                ))
        );
        if (halves[0].Length == 0)
        {
            found.Add(new(number, "段落没有名称", "在 # 后面写名称"));
        }

        return new LetterSection(halves[0], parts, "");
    }

    private static void Fields(string line, int number, List<FileProblem> found) =>
        found.AddRange(
            Field()
                .Matches(line)
                .Select(m => m.Groups[1].Value)
                .Where(name => !LetterFields.Names.Contains(name))
                .Select(name => new FileProblem(
                    number,
                    $"不认识栏目“{name}”",
                    $"可用的有：{string.Join('、', LetterFields.Names.Order(StringComparer.Ordinal))}"
                ))
        );

    [GeneratedRegex("^题目( (?<decision>[A-Z][0-9][a-z]?))?：(?<words>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TitleLine();

    [GeneratedRegex("[{]([^{}]*)[}]")]
    internal static partial Regex Field();
}

using System.Text.RegularExpressions;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters;

/// <summary>文书样式: the words of one kind of paper, with fields that the case fills and places that the handler fills.</summary>
/// <param name="Kind">The kind of paper.</param>
/// <param name="IsForm">True for a table that is filled in, false for a letter.</param>
/// <param name="Sections">Its passages.</param>
[Term("文书样式")]
public sealed partial record LetterText(LetterKind Kind, bool IsForm, IReadOnlyList<LetterSection> Sections)
{
    private const string FormMark = "形式：表";

    /// <summary>Reads the words of a paper.</summary>
    /// <param name="kind">The kind of paper.</param>
    /// <param name="words">The file.</param>
    /// <param name="problems">What is wrong, with its line.</param>
    public static LetterText Read(LetterKind kind, string words, out IReadOnlyList<FileProblem> problems)
    {
        var found = new List<FileProblem>();
        var sections = new List<LetterSection>();
        var isForm = false;
        var number = 0;
        foreach (var line in words.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            number++;
            if (line == FormMark && sections.Count == 0)
            {
                isForm = true;
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
        return new LetterText(kind, isForm, sections);
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

    [GeneratedRegex("[{]([^{}]*)[}]")]
    internal static partial Regex Field();
}

using System.Buffers;
using Chengming.Law;
using Chengming.Reports.Checks.Narrative;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N435: brackets, quotation marks and book-title marks are closed and not nested in themselves.</summary>
[Term("标点成对")]
public sealed class MarksComeInPairs : ICheck
{
    private const string Opening = "“‘《〈（〔【(";
    private const string Closing = "”’》〉）〕】)";
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十");
    private static readonly SearchValues<char> Marks = SearchValues.Create(Opening + Closing);

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N435",
            "引号、括号、书名号应当成对",
            Severity.Question,
            "《标点符号用法》（GB/T 15834—2011）",
            "补上缺少的一半，或删去多出的一半；书名号里的书名号用〈〉。",
            "“按照《政府信息公开条例要求公开”。",
            "一个引号从一段开头到下一段结尾。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var open = new Stack<(char Mark, ProsePassage Passage, int At)>();
        var section = 0;
        foreach (var passage in ProseIndex.Of(report.Report).Passages)
        {
            if (passage.Section != section)
            {
                ReportOpen(open, results);
                section = passage.Section;
            }

            Walk(passage, open, results);
        }

        ReportOpen(open, results);
    }

    private void Walk(ProsePassage passage, Stack<(char Mark, ProsePassage Passage, int At)> open, CheckResults results)
    {
        var from = 0;
        while (true)
        {
            var next = passage.Text.AsSpan(from).IndexOfAny(Marks);
            if (next < 0)
            {
                return;
            }

            var at = from + next;
            from = at + 1;
            var mark = passage.Text[at];
            if (Opening.Contains(mark, StringComparison.Ordinal))
            {
                if (mark == '《' && open.TryPeek(out var outer) && outer.Mark == '《')
                {
                    Add(passage, at, "书名号里又用书名号，或前一个没有闭合", results);
                    open.Pop();
                }

                open.Push((mark, passage, at));
            }
            else if (open.TryPeek(out var opened) && Pairs(opened.Mark, mark))
            {
                open.Pop();
            }
            else if (!IsListMarker(passage.Text, at))
            {
                CloseOuter(passage, at, open, results);
            }
        }
    }

    /// <summary>A mark that closes not the innermost pair: that one was left open, or this one was never opened.</summary>
    private void CloseOuter(
        ProsePassage passage,
        int at,
        Stack<(char Mark, ProsePassage Passage, int At)> open,
        CheckResults results
    )
    {
        var mark = passage.Text[at];
        if (open.Any(o => Pairs(o.Mark, mark)))
        {
            while (open.TryPop(out var unclosed) && !Pairs(unclosed.Mark, mark))
            {
                Add(unclosed.Passage, unclosed.At, $"“{unclosed.Mark}”没有闭合", results);
            }
        }
        else
        {
            Add(passage, at, $"“{mark}”没有与它成对的前一半", results);
        }
    }

    private void ReportOpen(Stack<(char Mark, ProsePassage Passage, int At)> open, CheckResults results)
    {
        foreach (var (mark, passage, at) in open.Reverse())
        {
            Add(passage, at, $"“{mark}”没有闭合", results);
        }

        open.Clear();
    }

    private void Add(ProsePassage passage, int at, string problem, CheckResults results)
    {
        var around = passage.PrintedBetween(Math.Max(0, at - 8), Math.Min(passage.Text.Length, at + 9));
        results.Add(Descriptor.At(passage, at, at + 1, $"“{around}”：{problem}。"));
    }

    /// <summary>“1）” and “一）” number a paragraph or an item of a list.</summary>
    private static bool IsListMarker(string text, int at)
    {
        if (text[at] is not ('）' or ')'))
        {
            return false;
        }

        var number = text.AsSpan(0, at).LastIndexOfAnyExcept(Numerals);
        return number < at - 1
            && at - 1 - number < 4
            && (number < 0 || text[number] is '。' or '；' or ';' or '：' or ':' or '，' or '、');
    }

    private static bool Pairs(char opening, char closing) =>
        (opening is '（' or '(' && closing is '）' or ')')
        || Opening.IndexOf(opening, StringComparison.Ordinal) == Closing.IndexOf(closing, StringComparison.Ordinal);
}

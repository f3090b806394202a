using System.Buffers;
using Chengming.Law;
using Chengming.Reports.Checks.Narrative;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N435: brackets, quotation marks and book-title marks are closed and not nested in themselves.</summary>
[Term("标点成对")]
public sealed class MarksComeInPairs : ICheck
{
    /// <summary>More than these in one report say nothing new, and no honest text nests deeper.</summary>
    private const int Most = 20;

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
        var pairing = new Pairing([], []);
        var section = 0;
        foreach (var passage in report.Prose.Passages)
        {
            if (passage.Section != section)
            {
                LeaveOpen(pairing);
                section = passage.Section;
            }

            Walk(passage, pairing);
        }

        LeaveOpen(pairing);
        foreach (var (passage, at, problem) in pairing.Problems.Take(Most))
        {
            var (from, to) = (Math.Max(0, at - 8), Math.Min(passage.Text.Length, at + 9));
            results.Add(Descriptor.At(passage, from, to, $"“{passage.PrintedBetween(from, to)}”：{problem}。"));
        }
    }

    private static void Walk(ProsePassage passage, Pairing pairing)
    {
        var (open, problems) = pairing;
        var from = 0;
        while (open.Count <= Most && problems.Count <= Most)
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
                    problems.Add((passage, at, "书名号里又用书名号，或前一个没有闭合"));
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
                CloseOuter(passage, at, pairing);
            }
        }
    }

    /// <summary>A mark that closes not the innermost pair: that one was left open, or this one was never opened.</summary>
    private static void CloseOuter(ProsePassage passage, int at, Pairing pairing)
    {
        var mark = passage.Text[at];
        if (pairing.Open.Any(o => Pairs(o.Mark, mark)))
        {
            while (pairing.Open.TryPop(out var unclosed) && !Pairs(unclosed.Mark, mark))
            {
                pairing.Problems.Add((unclosed.Passage, unclosed.At, $"“{unclosed.Mark}”没有闭合"));
            }
        }
        else
        {
            pairing.Problems.Add((passage, at, $"“{mark}”没有与它成对的前一半"));
        }
    }

    private static void LeaveOpen(Pairing pairing)
    {
        foreach (var (mark, passage, at) in pairing.Open.Reverse())
        {
            pairing.Problems.Add((passage, at, $"“{mark}”没有闭合"));
        }

        pairing.Open.Clear();
    }

    /// <summary>“1）” and “一）” number a paragraph or an item of a list.</summary>
    private static bool IsListMarker(string text, int at)
    {
        if (text[at] is not ('）' or ')'))
        {
            return false;
        }

        var from = Math.Max(0, at - 5);
        var number = from + text.AsSpan(from, at - from).LastIndexOfAnyExcept(Numerals);
        return number < at - 1 && (number < 0 || text[number] is '。' or '；' or ';' or '：' or ':' or '，' or '、');
    }

    private static bool Pairs(char opening, char closing) =>
        (opening is '（' or '(' && closing is '）' or ')')
        || Opening.IndexOf(opening, StringComparison.Ordinal) == Closing.IndexOf(closing, StringComparison.Ordinal);

    /// <summary>What is open and what was wrong so far.</summary>
    private sealed record Pairing(
        Stack<(char Mark, ProsePassage Passage, int At)> Open,
        List<(ProsePassage Passage, int At, string Problem)> Problems
    );
}

using System.Buffers;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Wording;

/// <summary>Finds brackets, quotation marks and book-title marks that lack their other half.</summary>
internal static class UnpairedMarks
{
    /// <summary>More than these in one text say nothing new, and no honest text nests deeper.</summary>
    private const int Most = 20;

    private const string Opening = "“‘《〈（〔【(";
    private const string Closing = "”’》〉）〕】)";
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十");
    private static readonly SearchValues<char> Marks = SearchValues.Create(Opening + Closing);

    /// <summary>The marks without a partner in their section, in order, with what is wrong in Chinese.</summary>
    public static IEnumerable<(ProsePassage Passage, int At, string Problem)> In(IReadOnlyList<ProsePassage> passages)
    {
        var pairing = new Pairing([], []);
        var section = 0;
        foreach (var passage in passages)
        {
            if (passage.Section != section)
            {
                LeaveOpen(pairing);
                section = passage.Section;
            }

            Walk(passage, pairing);
        }

        LeaveOpen(pairing);
        return pairing.Problems.Take(Most);
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

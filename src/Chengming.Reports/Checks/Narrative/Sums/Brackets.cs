namespace Chengming.Reports.Checks.Narrative.Sums;

/// <summary>Asks about brackets in a stretch of text.</summary>
internal static class Brackets
{
    /// <summary>True when a bracket is closed that was opened before the text: what stands before it is inside.</summary>
    public static bool AreClosedAfter(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += Step(c);
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many brackets more are opened than closed.</summary>
    public static int Depth(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += Step(c);
        }

        return depth;
    }

    /// <summary>How many characters stand outside brackets.</summary>
    public static int LengthOutside(ReadOnlySpan<char> text)
    {
        var (length, depth) = (0, 0);
        foreach (var c in text)
        {
            depth += Step(c);
            length += depth == 0 ? 1 : 0;
        }

        return length;
    }

    /// <summary>1 for an opening bracket, -1 for a closing one.</summary>
    public static int Step(char c) =>
        c switch
        {
            '（' or '(' => 1,
            '）' or ')' => -1,
            _ => 0,
        };
}

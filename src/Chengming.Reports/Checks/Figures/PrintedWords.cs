namespace Chengming.Reports.Checks.Figures;

/// <summary>Says what was printed and what the form says, whatever the reader's sentence already holds.</summary>
internal static class PrintedWords
{
    /// <summary>The note's sentence, with the printed and the expected words where it lacks them.</summary>
    public static string Of(ReadingNote note)
    {
        var message = note.Message;
        if (note.Printed is { } printed && !message.Contains(printed, StringComparison.Ordinal))
        {
            message += $"印为“{printed}”。";
        }

        if (note.Expected is { } expected && !message.Contains(expected, StringComparison.Ordinal))
        {
            message += $"规定格式为“{expected}”。";
        }

        return message;
    }
}

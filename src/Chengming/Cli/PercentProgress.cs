using Chengming.Export;

namespace Chengming.Cli;

/// <summary>Progress of one long piece of work on the message stream: a line that is written over for a person, silence for a pipe.</summary>
internal sealed class PercentProgress(CommandStreams streams, string verb) : IProgress<WorkProgress>
{
    private const int BarWidth = 24;

    private int shown = -1;

    /// <summary>Shows how far the work is.</summary>
    public void Report(WorkProgress value)
    {
        if (streams.Interactive && value.Percent != shown)
        {
            shown = value.Percent;
            var filled = BarWidth * shown / 100;
            var bar = new string('█', filled) + new string('░', BarWidth - filled);
            streams.Messages.Write($"\r{verb} {bar} {shown}% {value.Words}\u001b[K");
        }
    }

    /// <summary>Clears the line, before anything else is written.</summary>
    public void Clear()
    {
        if (shown >= 0)
        {
            streams.Messages.Write("\r\u001b[K");
        }
    }
}

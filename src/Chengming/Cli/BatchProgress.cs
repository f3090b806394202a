namespace Chengming.Cli;

/// <summary>Progress of a batch on the message stream: a line that is written over for a person, silence for a pipe.</summary>
internal sealed class BatchProgress(CommandStreams streams, string verb, int total)
{
    private const int BarWidth = 24;

    private readonly bool shown = streams.Interactive && total > 1;
    private int done;

    /// <summary>One more file is done.</summary>
    public void Step(string file)
    {
        done++;
        if (shown)
        {
            var filled = BarWidth * done / total;
            var bar = new string('█', filled) + new string('░', BarWidth - filled);
            streams.Messages.Write($"\r{verb} {bar} {done}/{total} {Path.GetFileName(file)}\u001b[K");
        }
    }

    /// <summary>Clears the line.</summary>
    public void End()
    {
        if (shown)
        {
            streams.Messages.Write("\r\u001b[K");
        }
    }
}

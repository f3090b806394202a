namespace Chengming.Cli;

/// <summary>Progress of a batch on the message stream: a line that is written over for a person, silence for a pipe.</summary>
internal sealed class BatchProgress(CommandStreams streams, string verb, int total)
{
    private const int BarWidth = 24;

    private readonly bool shown = streams.Interactive && total > 1;
    private int done;

    /// <summary>Shows which file is being worked on; those before it are done.</summary>
    public void Begin(string file)
    {
        if (shown)
        {
            var filled = BarWidth * done / total;
            var bar = new string('█', filled) + new string('░', BarWidth - filled);
            streams.Messages.Write($"\r{verb} {bar} {done + 1}/{total} {Path.GetFileName(file)}\u001b[K");
        }

        done++;
    }

    /// <summary>Clears the line, before anything else is written and at the end: results may go to the same screen.</summary>
    public void Clear()
    {
        if (shown)
        {
            streams.Messages.Write("\r\u001b[K");
        }
    }
}

using Spectre.Console;

namespace Chengming.Cli;

/// <summary>The console for people: colours and line breaks where someone watches, plain long lines in a pipe.</summary>
internal static class PlainConsole
{
    private const int PipeWidth = 400;

    public static IAnsiConsole For(CommandStreams streams)
    {
        var isScreen =
            streams.Interactive && !(ReferenceEquals(streams.Results, Console.Out) && Console.IsOutputRedirected);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(streams.Results),
                Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }
        );
        if (!isScreen)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}

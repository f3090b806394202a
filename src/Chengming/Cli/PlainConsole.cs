using Spectre.Console;

namespace Chengming.Cli;

/// <summary>The console for people: colours and line breaks where someone watches, plain long lines in a pipe.</summary>
internal static class PlainConsole
{
    private const int PipeWidth = 400;

    public static IAnsiConsole For(CommandStreams streams)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(streams.Results),
                Ansi = streams.Interactive ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = streams.Interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }
        );
        if (!streams.Interactive)
        {
            console.Profile.Width = PipeWidth;
        }

        return console;
    }
}

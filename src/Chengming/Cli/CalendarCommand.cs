using System.CommandLine;

namespace Chengming.Cli;

/// <summary><c>calendar</c>: which days are worked, and what a new notice changes.</summary>
internal static class CalendarCommand
{
    public static Command Create(CommandStreams streams) =>
        new("calendar", "工作日日历：节假日、调休上班日")
        {
            CalendarShowCommand.Create(streams),
            CalendarImportCommand.Create(streams),
        };
}

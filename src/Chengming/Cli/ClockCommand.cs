using System.CommandLine;

namespace Chengming.Cli;

/// <summary><c>clock</c>: the reply clock of an application.</summary>
internal static class ClockCommand
{
    public static Command Create(CommandStreams streams) =>
        new("clock", "答复期限：推算一件申请的答复期限和依据") { ClockDueCommand.Create(streams) };
}

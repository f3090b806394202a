using System.CommandLine;
using System.Text.Json;
using Chengming.Doctor;
using Chengming.Features.Audit;
using Chengming.Features.Operations.Doctor;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>doctor</c>: looks at everything the platform needs and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandStreams streams)
    {
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("doctor", "体检：设置、数据库、磁盘、权限、时钟、审计链、备份") { json };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunAsync(
                    streams,
                    async services =>
                    {
                        var found = await services.GetRequiredService<Examination>().RunAsync(cancel);
                        await (
                            parsed.GetValue(json) ? WriteJsonAsync(streams, found) : WriteTableAsync(streams, found)
                        );
                        return found.All(f => f.Diagnosis.State is DiagnosisState.Good or DiagnosisState.Doubtful)
                            ? CommandLine.Done
                            : CommandLine.FoundErrors;
                    }
                )
        );
        return command;
    }

    private static Task WriteJsonAsync(
        CommandStreams streams,
        IReadOnlyList<(string Name, Diagnosis Diagnosis)> found
    ) =>
        streams.Results.WriteLineAsync(
            JsonSerializer.Serialize(
                found.Select(f => new
                {
                    check = f.Name,
                    state = JsonNamingPolicy.CamelCase.ConvertName(f.Diagnosis.State.ToString()),
                    found = f.Diagnosis.Found,
                    toDo = f.Diagnosis.ToDo,
                }),
                AuditDetails.Json
            )
        );

    private static Task WriteTableAsync(CommandStreams streams, IReadOnlyList<(string Name, Diagnosis Diagnosis)> found)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("项目", "结果", "情况", "怎么办");
        foreach (var (name, diagnosis) in found)
        {
            table.AddRow(
                Markup.Escape(name),
                WordOf(diagnosis.State),
                Markup.Escape(diagnosis.Found),
                Markup.Escape(diagnosis.ToDo)
            );
        }

        PlainConsole.For(streams).Write(table);
        return Task.CompletedTask;
    }

    private static string WordOf(DiagnosisState state) =>
        state switch
        {
            DiagnosisState.Good => "[green]✓ 正常[/]",
            DiagnosisState.Doubtful => "[yellow]! 留意[/]",
            DiagnosisState.Bad => "[red]✕ 有问题[/]",
            _ => "[red]? 未检查[/]",
        };
}

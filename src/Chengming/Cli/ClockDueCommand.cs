using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Chengming.Law.Calendar;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using Chengming.Reports.Writing.Data;
using Chengming.Time;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>clock due --received DATE [--event KIND=DATE[,DATE]]…</c>: the last day for the reply, with the steps that lead to it.</summary>
internal static class ClockDueCommand
{
    private sealed record Question(DateOnly ReceivedOn, RequestChannel Channel, IReadOnlyList<ClockEvent> Events);

    public static Command Create(CommandStreams streams)
    {
        var received = new Option<string>("--received")
        {
            Description = "收到申请之日，如 2026-03-02",
            Required = true,
        };
        var events = new Option<string[]>("--event")
        {
            Description = $"收到以后的事件，按发生的顺序，可以写多个：{ClockEventWords.Forms}",
            DefaultValueFactory = _ => [],
        };
        var channel = new Option<string>("--channel")
        {
            Description = $"接收渠道：{string.Join('、', RequestChannel.All.Select(c => c.Code))}",
            DefaultValueFactory = _ => RequestChannel.InPerson.Code,
        };
        var region = KnownCalendars.RegionOption();
        var folder = AgencyCommand.DataOption();
        var json = AgencyCommand.JsonOption();

        var command = new Command("due", "推算答复期限，逐步列出日期和依据")
        {
            received,
            events,
            channel,
            region,
            folder,
            json,
        };
        command.SetAction(
            (parsed, cancel) =>
                KnownCalendars.RunAsync(
                    streams,
                    parsed.GetValue(folder),
                    async known =>
                    {
                        try
                        {
                            var question = Ask(
                                parsed.GetValue(received)!,
                                parsed.GetValue(channel)!,
                                parsed.GetValue(events)!
                            );
                            var clock = Read(question, CalendarOf(known.Data, parsed.GetValue(region)!));
                            await TellAsync(streams, clock, parsed.GetValue(json));
                            return CommandLine.Done;
                        }
                        catch (FormatException e)
                        {
                            await streams.Messages.WriteLineAsync($"chengming：{e.Message}");
                            return CommandLine.BadInput;
                        }
                    },
                    cancel
                )
        );
        return command;
    }

    private static Question Ask(string received, string channel, string[] events)
    {
        var on = ClockEventWords.Day(received);
        var by =
            RequestChannel.All.FirstOrDefault(c => c.Code == channel)
            ?? throw new FormatException(
                $"不认识渠道“{channel}”。可以写：{string.Join('、', RequestChannel.All.Select(c => c.Code))}。"
            );
        return new Question(on, by, ClockEventWords.Read(on, events));
    }

    private static WorkingCalendar CalendarOf(CalendarData data, string region) =>
        KnownCalendars.RegionFault(data, region) is { } fault
            ? throw new FormatException(fault)
            : WorkingCalendar.Of(data).For(region);

    private static ReplyClock Read(Question question, WorkingCalendar calendar)
    {
        ClockEvent[] receipt = question.Channel.NeedsConfirmation
            ?
            [
                new ApplicationArrived(question.ReceivedOn, question.Channel),
                new ApplicationConfirmed(question.ReceivedOn),
            ]
            : [new ApplicationArrived(question.ReceivedOn, question.Channel)];
        // What is asked may lie ahead: everything that is named has happened on the day of the answer.
        var today = ChinaTime.Today(TimeProvider.System);
        var asOf = question.Events.Select(e => e.On).Append(question.ReceivedOn).Append(today).Max();
        try
        {
            return ReplyClock.Read([.. receipt, .. question.Events], calendar, asOf);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new FormatException(
                $"日历从 {RequestPeriods.Reply.First:yyyy-MM-dd}（现行《政府信息公开条例》施行）推算到 {WorkingCalendar.LastDay:yyyy-MM-dd}，日期超出了这一范围。",
                e
            );
        }
    }

    private static async Task TellAsync(CommandStreams streams, ReplyClock clock, bool asJson)
    {
        if (asJson)
        {
            await streams.WriteJsonAsync(stream => WriteJson(clock, stream));
        }
        else
        {
            Show(clock, PlainConsole.For(streams));
        }
    }

    private static void Show(ReplyClock clock, IAnsiConsole console)
    {
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]答复期限[/]　{(clock.DueOn is { } due ? ChinaTime.DayInWords(due) : "现在没有答复期限，要等下面的步骤")}"
        );
        foreach (var gap in clock.Gaps)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]暂定：{gap}[/]");
        }

        var steps = new Table()
            .Border(TableBorder.Rounded)
            .AddColumn("日期")
            .AddColumn("步骤")
            .AddColumn(new TableColumn("工作日").RightAligned())
            .AddColumn("说明")
            .AddColumn("依据");
        foreach (var step in clock.Steps)
        {
            steps.AddRow(
                $"{step.From:yyyy-MM-dd}",
                Markup.Escape(step.What),
                step.WorkingDay is { } number ? $"第 {number} 个" : "",
                Markup.Escape(step.Words),
                Markup.Escape(step.Basis)
            );
        }

        console.Write(steps);
        foreach (var remark in clock.Remarks)
        {
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"[yellow]疑点：{remark.Words}（{remark.Basis}）[/]"
            );
        }
    }

    private static void WriteJson(ReplyClock clock, Stream output) =>
        JsonSerializer.Serialize(
            output,
            new
            {
                Due = clock.DueOn,
                Provisional = clock.IsProvisional,
                Steps = clock.Steps.Select(s => new
                {
                    Date = s.From,
                    s.What,
                    Article = s.Basis,
                    s.WorkingDay,
                }),
            },
            ReportJson.Options
        );
}

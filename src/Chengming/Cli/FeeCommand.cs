using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Reports.Writing.Data;
using Chengming.Time;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>fee items N</c>, <c>fee pages N</c>: the processing fee with its bands. Whether to charge at all is for the agency to decide.</summary>
internal static class FeeCommand
{
    /// <summary>Nobody applies so often or is given so much; a longer number is a slip.</summary>
    private const int Most = 1_000_000;

    public static Command Create(CommandStreams streams) =>
        new("fee", "信息处理费：按件、按量测算")
        {
            Of(
                streams,
                "items",
                "按件：同一申请人当月的申请总数",
                "件",
                new Citation(Instrument.FeeMeasures, 4),
                ProcessingFee.ForItems
            ),
            Of(
                streams,
                "pages",
                "按量：一件申请提供的页数，A4 及以下幅面的单面为一页",
                "页",
                new Citation(Instrument.FeeMeasures, 5),
                ProcessingFee.ForPages
            ),
        };

    private static Command Of(
        CommandStreams streams,
        string name,
        string description,
        string unit,
        Citation basis,
        Func<int, DateOnly, FeeCalculation> calculate
    )
    {
        var count = new Argument<string>("N") { Description = $"多少{unit}" };
        var json = AgencyCommand.JsonOption();
        var command = new Command(name, description) { count, json };
        command.SetAction(
            async (parsed, _) =>
            {
                var words = parsed.GetValue(count)!;
                if (
                    !int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || number > Most
                )
                {
                    await streams.Messages.WriteLineAsync(
                        $"chengming：“{words}”不是{unit}数。请写 0 至 {Most} 的整数。"
                    );
                    return CommandLine.BadInput;
                }

                var fee = calculate(number, ChinaTime.Today(TimeProvider.System));
                if (parsed.GetValue(json))
                {
                    await streams.WriteJsonAsync(s => JsonSerializer.Serialize(s, fee, ReportJson.Options));
                }
                else
                {
                    Show(fee, unit, basis, PlainConsole.For(streams));
                }

                return CommandLine.Done;
            }
        );
        return command;
    }

    private static void Show(FeeCalculation fee, string unit, Citation basis, IAnsiConsole console)
    {
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{fee.Count} {unit}，信息处理费 [bold]{fee.Total:0.##} 元[/]（{basis}）"
        );
        var bands = new Table()
            .Border(TableBorder.Rounded)
            .AddColumn($"第几{unit}")
            .AddColumn(new TableColumn($"{unit}数").RightAligned())
            .AddColumn(new TableColumn($"每{unit}（元）").RightAligned())
            .AddColumn(new TableColumn("金额（元）").RightAligned());
        foreach (var band in fee.Bands)
        {
            bands.AddRow(
                band.From == band.To ? $"{band.From}" : $"{band.From}–{band.To}",
                $"{band.Count}",
                band.UnitPrice == 0 ? "不收费" : $"{band.UnitPrice:0.##}",
                $"{band.Amount:0.##}"
            );
        }

        console.Write(bands);
        console.WriteLine("是否收费由机关决定；每件申请只能选按件或者按量一种，不能并用。");
    }
}

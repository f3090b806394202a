using System.CommandLine;
using Chengming.Data;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Law.Calendar;

namespace Chengming.Cli;

/// <summary>The calendar for commands that only look: the platform's, with its imported notices, where there is a platform.</summary>
internal static class KnownCalendars
{
    /// <summary><c>--region</c>.</summary>
    public static Option<string> RegionOption() =>
        new("--region")
        {
            Description = "行政区划代码（2、4 或 6 位），扣除该地区的地方假日",
            DefaultValueFactory = _ => "",
        };

    /// <summary>What is wrong with a region; null when nothing is, or none was named.</summary>
    public static string? RegionFault(CalendarData data, string region) =>
        region.Length > 0 && data.FindRegion(region) is null
            ? $"没有行政区划“{region}”。请用 2、4 或 6 位代码，如 64 或 640302。"
            : null;

    /// <summary>Does the work with the platform's calendar; without a database with the one this build was shipped with.</summary>
    public static Task<int> RunAsync(
        CommandStreams streams,
        string? dataPath,
        Func<KnownCalendar, Task<int>> work,
        CancellationToken cancel
    ) =>
        PlatformWork.RunAsync(
            streams,
            async services =>
            {
                var isThere = await services.GetRequiredService<PlatformDb>().Database.CanConnectAsync(cancel);
                return await work(
                    isThere
                        ? services.GetRequiredService<CalendarInForce>().Known
                        : KnownCalendar.Of(CalendarFiles.Shipped, [])
                );
            },
            dataPath
        );
}

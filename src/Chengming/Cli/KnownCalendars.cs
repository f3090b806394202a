using Chengming.Data;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Law.Calendar;

namespace Chengming.Cli;

/// <summary>The calendar for commands that only look: the platform's, with its imported notices, where there is a platform.</summary>
internal static class KnownCalendars
{
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

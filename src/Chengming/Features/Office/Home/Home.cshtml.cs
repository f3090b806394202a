using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Office.Morning;
using Chengming.Features.Portal;
using Chengming.Time;

namespace Chengming.Features.Office.Home;

/// <summary>The morning page.</summary>
internal sealed class HomeModel(MorningRows rows, AgencyCalendars calendars, TimeProvider clock) : OfficePage
{
    private CalendarsByAgency byAgency = null!;

    /// <summary>The groups that a page always shows, in words.</summary>
    public static IReadOnlyList<(MorningGroup Group, string Title, string Empty)> Groups { get; } =
    [
        (MorningGroup.MustBeDoneToday, "今天必须做", "没有今天到期或已经逾期的事项。"),
        (MorningGroup.DueSoon, "快到期", "近期没有到期的事项。临近期限的工作会自动列在这里。"),
        (MorningGroup.WaitingForOthers, "等别人", "没有在等别人处理的事项。交出去的工作会列在这里，直到对方办完。"),
    ];

    /// <summary>The day it is in China.</summary>
    public DateOnly Today { get; } = ChinaTime.Today(clock);

    /// <summary>Everything there is.</summary>
    public IReadOnlyList<MorningItem> Rows { get; private set; } = [];

    /// <summary>How long there is, in words.</summary>
    public string Left(MorningItem row, Words words) =>
        DaysLeft.Of(row.DueOn!.Value, Today, row.Unit, byAgency[row.AgencyId]).InWords(words);

    /// <summary>Asks the sources.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await rows.ForAsync(User, cancel);
        byAgency = await calendars.OfAsync(Rows.Select(r => r.AgencyId).OfType<Guid>(), cancel);
    }
}

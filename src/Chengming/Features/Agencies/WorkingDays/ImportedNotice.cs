using System.Globalization;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Calendar;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>
/// A holiday notice that came after the calendar this build was shipped with (载入的放假安排), national or of a region. It is kept as the
/// text of its file and read anew by the law, so that what counts is checked each time it is laid over the calendar.
/// </summary>
[Term("载入的放假安排")]
public sealed class ImportedNotice : IVersioned
{
    /// <summary>Longest text of a notice: ten years of holidays fit in.</summary>
    public const int LongestText = 100_000;

    /// <summary>What was withdrawn stays withdrawn.</summary>
    public static readonly Rule WithdrawnOnce = new("已撤销的放假安排不能再次撤销", "工作日日历");

    private ImportedNotice() { }

    internal ImportedNotice(NoticeFile file, string? replacementReason, string importedBy, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        FileName = file.Name;
        Text = file.Text;
        Differences = string.Join(
            ' ',
            file.Differences.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Year}={d.Days}"))
        );
        ReplacementReason = replacementReason;
        ImportedBy = importedBy;
        ImportedAt = now;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name of the file, or that it was pasted.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The lines of the file.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Years of which the notice gives more or fewer days than the law, as <c>2027=1</c>, parted by blanks.</summary>
    public string Differences { get; private set; } = "";

    /// <summary>Why it goes before notices that were known; null when it only adds to them.</summary>
    public string? ReplacementReason { get; private set; }

    /// <summary>Who imported it.</summary>
    public string ImportedBy { get; private set; } = "";

    /// <summary>When it was imported; later ones are laid over earlier ones.</summary>
    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>When it was withdrawn; null while it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>How the audit names it.</summary>
    public AuditSubject Subject => new(nameof(ImportedNotice), Id, FileName);

    /// <summary>Lays it over a calendar.</summary>
    public HolidayNoticeImport Over(CalendarData calendar) =>
        new NoticeFile(FileName, Text, NoticeFile.DifferencesIn(Differences)!).Over(calendar);

    internal void Withdraw(string reason, DateTimeOffset now)
    {
        WithdrawnOnce.Require(WithdrawnAt is null);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        WithdrawnAt = now;
        WithdrawalReason = reason;
    }
}

using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection.Digests;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.WorkingDays;

/// <summary>
/// 载入放假安排: takes over a holiday notice, national or of a region, so that working days are counted by it. A notice that says something
/// else than one that is known is taken over only as its replacement, with a reason.
/// </summary>
public sealed class ImportHolidayNotice(PlatformDb db, CalendarInForce calendar, TimeProvider clock)
{
    /// <summary>Longest reason for a replacement.</summary>
    public const int LongestReason = 500;

    /// <summary>The notice, whether it goes before what is known, and why.</summary>
    public sealed record Input(NoticeFile File, bool Replaces = false, string? Reason = null);

    /// <summary>What was taken over, and what it changed.</summary>
    public sealed record Result(ImportedNotice Notice, HolidayNoticeImport Import);

    /// <summary>Takes over the notice.</summary>
    public async Task<Outcome<Result>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var (file, reason) = (input.File with { Text = input.File.Text.ReplaceLineEndings("\n") }, input.Reason.Tidy());
        if (file.Text.Length > ImportedNotice.LongestText)
        {
            return new Problem("Text", $"超过 {ImportedNotice.LongestText} 个字，不像放假安排。请确认选对了文件。");
        }

        var known = KnownCalendar.Of(CalendarFiles.Shipped, await CalendarInForce.Counted(db).ToListAsync(cancel));
        var import = file.Over(known.Data);
        if (ProblemsOf(import, input.Replaces, reason) is { Count: > 0 } problems)
        {
            return problems;
        }

        var replaces = import.Contradictions.Count > 0;
        var notice = new ImportedNotice(file, replaces ? reason : null, context.Actor.Name, clock.GetUtcNow());
        db.Add(notice);
        db.Record(
            replaces ? context with { Reason = reason } : context,
            new HolidayNoticeImported(
                notice.Subject,
                import.Years,
                import.Regions,
                import.Notices,
                import.Changes.Count,
                import.Contradictions.Count,
                HexDigest.Of(file.Text)
            )
        );
        await db.SaveChangesAsync(cancel);
        calendar.Drop();
        return new Result(notice, import);
    }

    /// <summary>What has to be mended before the notice can be taken over.</summary>
    private static List<Problem> ProblemsOf(HolidayNoticeImport import, bool replaces, string reason)
    {
        if (import.Problems.Count > 0)
        {
            return [.. import.Problems.Select(p => new Problem("Text", p.ToString()))];
        }

        if (import.Changes.Count == 0)
        {
            return [new Problem("Text", "日历没有变动：文件中的日期都已收录，不用再载入。")];
        }

        var check = new FieldCheck();
        if (import.Contradictions is [var first, ..])
        {
            check.Holds(
                replaces,
                "Replaces",
                $"有 {import.Contradictions.Count} 天与已收录的安排不同，如 {NoticeWords.Of(first)}。请核对文件；确要以这份通知为准的，勾选“以这份通知为准”并写明理由。"
            );
            if (replaces)
            {
                check.Needed("Reason", "替换已收录安排的理由", reason, LongestReason);
            }
        }

        return check.Problems;
    }
}

/// <summary>A holiday notice was taken over.</summary>
/// <param name="Subject">The notice.</param>
/// <param name="Years">The years of which it names days.</param>
/// <param name="Regions">The regions whose days it names; none for a national one.</param>
/// <param name="Notices">Numbers of the notices.</param>
/// <param name="Changed">Number of days of which the calendar says something else now.</param>
/// <param name="Replaced">How many of them an earlier notice had settled.</param>
/// <param name="TextHash">SHA-256 of the text.</param>
[Term("载入放假安排")]
public sealed record HolidayNoticeImported(
    AuditSubject Subject,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Notices,
    int Changed,
    int Replaced,
    string TextHash
) : AuditedEvent(Subject);

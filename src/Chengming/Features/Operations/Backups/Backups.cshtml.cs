using System.Globalization;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Backups;

/// <summary>The last backups, one more now, and the timetable.</summary>
internal sealed class BackupsModel(
    PlatformDb db,
    PlatformSettings settings,
    ChangeSettings changeSettings,
    RequestBackup requestBackup,
    IConfiguration configuration
) : OfficePage
{
    private const string Address = "/office/backups";
    private const int Shown = 20;

    /// <summary>What the backup is for.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Backs up every day.</summary>
    [BindProperty]
    public bool Daily { get; set; }

    /// <summary>At what time.</summary>
    [BindProperty]
    public string? DailyAt { get; set; }

    /// <summary>How many are kept.</summary>
    [BindProperty]
    public string? Keep { get; set; }

    /// <summary>After how many days the administrator is told.</summary>
    [BindProperty]
    public string? WarnAfterDays { get; set; }

    /// <summary>The folder as it is set.</summary>
    [BindProperty]
    public string? FolderSetting { get; set; }

    /// <summary>The folder in force.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>The newest backups.</summary>
    public IReadOnlyList<BackupRun> Runs { get; private set; } = [];

    /// <summary>The newest good one.</summary>
    public DateTimeOffset? LastGoodAt { get; private set; }

    /// <summary>True while a backup waits or runs.</summary>
    public bool IsBusy => Runs.Any(r => r.State is BackupState.Waiting or BackupState.Running);

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FillFormAsync(cancel);
        await LoadAsync(cancel);
    }

    /// <summary>Asks for a backup.</summary>
    public async Task<IActionResult> OnPostNowAsync(CancellationToken cancel)
    {
        var outcome = await requestBackup.RunAsync(Note, HttpContext.Acting(), cancel);
        if (outcome.IsDone)
        {
            return DoneAt(Address, "备份已开始，进度见下表。");
        }

        await FillFormAsync(cancel);
        await LoadAsync(cancel);
        return Refused(outcome.Problems);
    }

    /// <summary>Changes the timetable.</summary>
    public async Task<IActionResult> OnPostSettingsAsync(CancellationToken cancel)
    {
        var wanted = new BackupSettings
        {
            Daily = Daily,
            DailyAt = DailyAt?.Trim() ?? "",
            Keep = Number(Keep),
            WarnAfterDays = Number(WarnAfterDays),
            Folder = FolderSetting?.Trim() ?? "",
        };
        Outcome<BackupSettings> outcome;
        try
        {
            outcome = await changeSettings.RunAsync(wanted, HttpContext.Acting(), cancel);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, db, "", cancel);
            await LoadAsync(cancel);
            return page;
        }

        if (outcome.IsDone)
        {
            return DoneAt(Address, "自动备份的设置已保存。");
        }

        await LoadAsync(cancel);
        return Refused(
            outcome.Problems.Select(p =>
                p.Field == nameof(BackupSettings.Folder) ? new Problem(nameof(FolderSetting), p.Message) : p
            )
        );
    }

    internal static string WordOf(BackupState state) =>
        state switch
        {
            BackupState.Waiting => "等待",
            BackupState.Running => "正在备份",
            BackupState.Done => "完成",
            BackupState.Failed => "失败",
            _ => "中断",
        };

    internal static string ClassOf(BackupState state) =>
        state switch
        {
            BackupState.Done => "state-done",
            BackupState.Failed => "state-error",
            BackupState.BrokenOff => "state-warning",
            _ => "state-question",
        };

    internal static string Megabytes(long length) => FormattableString.Invariant($"{length / 1048576.0:0.0} MB");

    private async Task LoadAsync(CancellationToken cancel)
    {
        Folder = (await settings.GetAsync<BackupSettings>(cancel)).FolderBelow(configuration.DataPath());
        Runs = await db.Set<BackupRun>()
            .AsNoTracking()
            .OrderByDescending(r => r.RequestedAt)
            .Take(Shown)
            .ToListAsync(cancel);
        LastGoodAt = await BackupAge.LastGoodAsync(db, cancel);
    }

    private async Task FillFormAsync(CancellationToken cancel)
    {
        var policy = await settings.GetAsync<BackupSettings>(cancel);
        (Daily, DailyAt, FolderSetting) = (policy.Daily, policy.DailyAt, policy.Folder);
        (Keep, WarnAfterDays) = ($"{policy.Keep}", $"{policy.WarnAfterDays}");
    }

    /// <summary>Minus one for what is no number; the settings refuse it with their own words.</summary>
    private static int Number(string? typed) =>
        int.TryParse(typed?.Trim(), CultureInfo.InvariantCulture, out var number) ? number : -1;
}

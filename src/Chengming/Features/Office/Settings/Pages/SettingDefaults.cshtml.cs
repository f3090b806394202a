using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Office.Settings.Pages;

/// <summary>Asks once more before a group goes back to its defaults.</summary>
internal sealed class SettingDefaultsModel(
    IEnumerable<SettingRegistration> groups,
    PlatformSettings settings,
    ChangeSettings change,
    PlatformDb db
) : OfficePage
{
    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The version the person had before their eyes.</summary>
    [BindProperty]
    public int Version { get; set; }

    public SettingRegistration Registration { get; private set; } = null!;

    public Confirmation Confirmation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string group, CancellationToken cancel) =>
        await LoadAsync(group, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string group, CancellationToken cancel)
    {
        if (!await LoadAsync(group, cancel))
        {
            return NotFound();
        }

        if (Reason?.Trim() is not { Length: > 0 and <= Confirmation.LongestReason } reason)
        {
            return Refused([new("Reason", $"请写明理由，不超过 {Confirmation.LongestReason} 字。")]);
        }

        try
        {
            var defaults = SettingForm.Of(Registration.Type).Defaults();
            var outcome = await change.RunAsync(defaults, HttpContext.Acting(reason), cancel, Version);
            return outcome.IsDone
                ? DoneAt(Registration.Address, $"“{Registration.Title}”已全部恢复默认值。")
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            return await ChangedMeanwhileAsync(conflict, db, nameof(Version), cancel);
        }
    }

    private async Task<bool> LoadAsync(string group, CancellationToken cancel)
    {
        var found = groups.SingleOrDefault(g =>
            g.Type.Name.Equals(group, StringComparison.OrdinalIgnoreCase) && g.Keepers.Admits(User)
        );
        if (found is null)
        {
            return false;
        }

        Registration = found;
        var kept = await settings.KeptAsync(found.Type, cancel);
        var form = SettingForm.Of(found.Type);
        var changes = form.Changes(kept.Group, form.Defaults());
        Confirmation = new Confirmation(
            [
                .. changes.Select(c =>
                    $"{c.Label}：由“{(c.Before.Length > 0 ? c.Before : "空")}”改为“{(c.After.Length > 0 ? c.After : "空")}”"
                ),
                "保存的密码等保密内容将被清除，需要时须重新填写。",
            ],
            "全部恢复默认值",
            found.Address,
            AsksReason: true,
            kept.Version
        );
        return true;
    }
}

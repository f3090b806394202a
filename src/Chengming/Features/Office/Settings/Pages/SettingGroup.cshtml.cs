using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office.Settings.Pages;

/// <summary>One group of settings as a form, with its history.</summary>
internal sealed class SettingGroupModel(
    IEnumerable<SettingRegistration> groups,
    PlatformSettings settings,
    ChangeSettings change,
    PlatformDb db
) : OfficePage
{
    private const int ShownChanges = 20;

    /// <summary>Name of the group's type.</summary>
    [BindProperty(SupportsGet = true, Name = "group")]
    public string GroupName { get; set; } = "";

    /// <summary>The version the person had before their eyes.</summary>
    [BindProperty]
    public int Version { get; set; }

    public SettingRegistration Registration { get; private set; } = null!;

    public SettingForm Form { get; private set; } = null!;

    public KeptSettings Kept { get; private set; } = null!;

    public SettingGroup Defaults => Form.Defaults();

    public IReadOnlyList<AuditRecord> History { get; private set; } = [];

    /// <summary>A group that the person does not keep does not exist for them.</summary>
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var found = groups.SingleOrDefault(g =>
            g.Type.Name.Equals(GroupName, StringComparison.OrdinalIgnoreCase) && g.Keepers.Admits(User)
        );
        if (found is null)
        {
            context.Result = NotFound();
            return;
        }

        (Registration, Form) = (found, SettingForm.Of(found.Type));
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Version = Kept.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (group, problems) = Form.Filled(Kept.Group, Typed, n => Request.Form[$"clear-{n}"] == "true");
        foreach (var member in Form.Members.Where(m => !m.IsSecret))
        {
            var typed = Typed(member.Name) ?? (member.Kind == "checkbox" ? "false" : "");
            ModelState.SetModelValue(member.Name, typed, typed);
        }

        if (problems.Count > 0)
        {
            return Refused(problems);
        }

        try
        {
            var outcome = await change.RunAsync(group, HttpContext.Acting(), cancel, Version);
            return outcome.IsDone
                ? DoneAt(Registration.Address, $"已保存“{Registration.Title}”。")
                : Refused(outcome.Problems);
        }
        catch (ChangedMeanwhileException conflict)
        {
            var page = await ChangedMeanwhileAsync(conflict, db, nameof(Version), cancel);
            Version = await db.Set<SettingEntry>()
                .Where(s => s.Id == conflict.Id)
                .Select(s => s.Version)
                .SingleAsync(cancel);
            return page;
        }
    }

    /// <summary>What a record says was changed.</summary>
    public static IReadOnlyList<SettingChange> ChangesOf(AuditRecord record) => ConflictWords.SettingChanges(record);

    private string? Typed(string name) => Request.Form.TryGetValue(name, out var typed) ? typed.ToString() : null;

    private async Task LoadAsync(CancellationToken cancel)
    {
        Kept = await settings.KeptAsync(Registration.Type, cancel);
        if (Kept.EntryId is { } entry)
        {
            History = await db
                .AuditRecords.AsNoTracking()
                .Where(r => r.SubjectId == entry && r.Act == nameof(SettingsChanged))
                .OrderByDescending(r => r.Sequence)
                .Take(ShownChanges)
                .ToListAsync(cancel);
        }
    }
}

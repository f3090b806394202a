using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office.Settings;

/// <summary>修改系统设置: sets a group of settings to other values.</summary>
public sealed class ChangeSettings(
    PlatformDb db,
    SettingContent content,
    IEnumerable<SettingRegistration> registrations,
    IOutputCacheStore pages
)
{
    /// <summary>Tag of the pages that show something of a group of settings.</summary>
    /// <param name="group">The group.</param>
    public static string CacheTagOf(Type group) => $"settings-{group.Name}";

    /// <summary>Sets the values of a group.</summary>
    /// <param name="group">The values.</param>
    /// <param name="context">Who changes them.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <param name="version">The version the person had before their eyes, 0 for the defaults; null overwrites whatever there is.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was quicker.</exception>
    public async Task<Outcome<T>> RunAsync<T>(
        T group,
        ActionContext context,
        CancellationToken cancel,
        int? version = null
    )
        where T : SettingGroup
    {
        if (group.Problems().ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var type = group.GetType();
        var form = SettingForm.Of(type);
        var entry = await db.Set<SettingEntry>().SingleOrDefaultAsync(s => s.Group == type.Name, cancel);
        if (version == 0 && entry is not null)
        {
            throw new ChangedMeanwhileException(nameof(SettingEntry), entry.Id);
        }

        var before = entry is null ? form.Defaults() : content.Read(type, entry.Content);
        var changes = form.Changes(before, group);
        if (changes.Count == 0)
        {
            return group;
        }

        if (entry is null)
        {
            entry = new SettingEntry(type.Name, content.Write(group));
            db.Add(entry);
        }
        else
        {
            if (version is { } known)
            {
                db.Expect(entry, known);
            }

            entry.Change(content.Write(group));
        }

        var title = registrations.FirstOrDefault(r => r.Type == type)?.Title ?? type.Name;
        db.Record(context, new SettingsChanged(new AuditSubject(nameof(SettingEntry), entry.Id, title), changes));
        await db.SaveChangesAsync(cancel);
        await pages.EvictByTagAsync(CacheTagOf(type), cancel);
        return group;
    }
}

/// <summary>Settings were changed.</summary>
/// <param name="Subject">The group.</param>
/// <param name="Changes">What was changed, secrets not shown.</param>
[Term("修改系统设置")]
public sealed record SettingsChanged(AuditSubject Subject, IReadOnlyList<SettingChange> Changes)
    : AuditedEvent(Subject);

using System.Text.Json;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Office.Settings;

/// <summary>The settings in force, read once a unit of work.</summary>
public sealed class PlatformSettings(PlatformDb db)
{
    private readonly Dictionary<Type, object> read = [];

    /// <summary>A group of settings; its defaults while nobody changed it.</summary>
    public async Task<T> GetAsync<T>(CancellationToken cancel)
        where T : SettingGroup, new()
    {
        if (!read.TryGetValue(typeof(T), out var group))
        {
            var content = await db.Set<SettingEntry>()
                .Where(s => s.Group == typeof(T).Name)
                .Select(s => s.Content)
                .SingleOrDefaultAsync(cancel);
            group = content is null ? new T() : Parse<T>(content);
            read.Add(typeof(T), group);
        }

        return (T)group;
    }

    internal static T Parse<T>(string content)
        where T : SettingGroup =>
        JsonSerializer.Deserialize<T>(content, AuditDetails.Json)
        ?? throw new InvalidDataException($"{typeof(T).Name}: no settings in the entry.");
}

/// <summary>修改系统设置: sets a group of settings to other values.</summary>
public sealed class ChangeSettings(PlatformDb db)
{
    /// <summary>Sets the values of a group.</summary>
    public async Task<Outcome<T>> RunAsync<T>(T group, ActionContext context, CancellationToken cancel)
        where T : SettingGroup
    {
        if (group.Problems().ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var content = JsonSerializer.Serialize(group, AuditDetails.Json);
        var entry = await db.Set<SettingEntry>().SingleOrDefaultAsync(s => s.Group == typeof(T).Name, cancel);
        if (entry is null)
        {
            entry = new SettingEntry(typeof(T).Name, content);
            db.Add(entry);
        }
        else
        {
            entry.Change(content);
        }

        db.Record(context, new SettingsChanged(new AuditSubject(nameof(SettingEntry), entry.Id, typeof(T).Name)));
        await db.SaveChangesAsync(cancel);
        return group;
    }
}

/// <summary>Settings were changed.</summary>
[Term("修改系统设置")]
public sealed record SettingsChanged(AuditSubject Subject) : AuditedEvent(Subject);

using System.Reflection;
using Chengming.Law;

namespace Chengming.Features.Audit;

/// <summary>Everything that the audit can say happened, by the types of events.</summary>
internal static class AuditActs
{
    /// <summary>Type names of events with their words, in the order of the words.</summary>
    public static IReadOnlyList<(string Act, string Term)> All { get; } =
    [
        .. typeof(AuditedEvent)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(AuditedEvent)) && !t.IsAbstract)
            .Select(t => (t.Name, t.GetCustomAttribute<TermAttribute>()!.Chinese))
            .OrderBy(t => t.Chinese, StringComparer.Create(new System.Globalization.CultureInfo("zh-CN"), false)),
    ];
}

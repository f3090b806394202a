namespace Chengming.Features.Audit;

/// <summary>Something that happened and is answered for (审计事件). Its own members are written into the record as they are.</summary>
/// <remarks>Types are named in the past tense and carry the Chinese words in a <see cref="Law.TermAttribute"/>.</remarks>
/// <param name="Subject">The thing it happened to.</param>
public abstract record AuditedEvent([property: System.Text.Json.Serialization.JsonIgnore] AuditSubject Subject);

/// <summary>The thing an event happened to (审计对象).</summary>
/// <param name="Kind">Type name of the thing, e.g. <c>Agency</c>.</param>
/// <param name="Id">Its identifier; null for something without one, e.g. a sign-in name nobody has.</param>
/// <param name="Name">How people call it. Never personal data.</param>
public sealed record AuditSubject(string Kind, Guid? Id, string Name)
{
    /// <summary>The platform as a whole.</summary>
    public static AuditSubject Platform { get; } = new("Platform", null, "平台");
}

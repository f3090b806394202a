using Chengming.Law.Calendar;

namespace Chengming.Law.Publication;

/// <summary>政府信息公开平台的栏目: the uniform sections of an agency's platform, and the entrance for applications.</summary>
/// <param name="Code">The stable code, also in addresses: <c>guide</c>, <c>rules</c>, <c>content</c>, <c>reports</c>, <c>apply</c>.</param>
/// <param name="Name">The uniform name; it must not be changed (统一名称).</param>
/// <param name="Contents">What must stand in it.</param>
/// <param name="Basis">The articles and the notice.</param>
/// <param name="Mark">How sure its place is; the names themselves are confirmed.</param>
[Term("平台栏目")]
[Cites(Instrument.Regulation, article: 24)]
public sealed record PlatformSection(
    string Code,
    string Name,
    IReadOnlyList<string> Contents,
    string Basis,
    SourceMark Mark
);

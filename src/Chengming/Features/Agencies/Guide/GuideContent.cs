using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chengming.Law;

namespace Chengming.Features.Agencies.Guide;

/// <summary>
/// The whole content of a guide (公开指南内容) with what it takes from the agency's record, so that an edition says for ever what it
/// said on its day.
/// </summary>
/// <param name="Agency">Name of the agency.</param>
/// <param name="Sections">The written parts.</param>
/// <param name="Office">The disclosure office.</param>
/// <param name="Channels">The ways of applying.</param>
/// <param name="Remedies">Review organ and court.</param>
[Term("公开指南内容")]
public sealed record GuideContent(
    string Agency,
    IReadOnlyList<GuideContent.Part> Sections,
    DisclosureOffice Office,
    IReadOnlyList<GuideContent.Channel> Channels,
    RemedyOrgans Remedies
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A written part.</summary>
    public sealed record Part(string Key, string Title, string Text);

    /// <summary>A way of applying that is open.</summary>
    public sealed record Channel(string Key, string Term, string How);

    /// <summary>The content of a draft for an agency.</summary>
    public static GuideContent Of(DisclosureGuide guide, Agency agency, RemedyOrgans remedies) =>
        new(
            agency.Name,
            [
                .. GuideForm
                    .Sections.Select(s => new Part(s.Key, s.Title, guide.Texts.GetValueOrDefault(s.Key, "")))
                    .Where(p => p.Text.Length > 0),
            ],
            agency.DisclosureOffice,
            [
                .. GuideForm
                    .Channels.Where(c => c.Always || guide.Channels.ContainsKey(c.Key))
                    .Select(c => new Channel(c.Key, c.Term, guide.Channels.GetValueOrDefault(c.Key, ""))),
            ],
            remedies
        );

    /// <summary>As it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what was kept.</summary>
    public static GuideContent Parse(string json) =>
        JsonSerializer.Deserialize<GuideContent>(json, Json) ?? throw new InvalidDataException("An empty guide.");
}

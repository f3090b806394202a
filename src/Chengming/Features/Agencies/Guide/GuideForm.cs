using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Law;

namespace Chengming.Features.Agencies.Guide;

/// <summary>A part that a guide has (指南内容项).</summary>
/// <param name="Key">Permanent key; anchors use it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Basis">The article.</param>
/// <param name="Required">True when the guide may not be published without it.</param>
/// <param name="Hint">What belongs into it.</param>
/// <param name="Text">A text to begin with; <c>{机关}</c> stands for the agency.</param>
[Term("指南内容项")]
public sealed record GuideSection(string Key, string Title, string Basis, bool Required, string Hint, string Text)
{
    /// <summary>The text to begin with for an agency.</summary>
    public string TextFor(Agency agency) => Text.Replace("{机关}", agency.Name, StringComparison.Ordinal);
}

/// <summary>A way in which an application can be handed in (申请接收渠道).</summary>
/// <param name="Key">Permanent key.</param>
/// <param name="Term">Its name.</param>
/// <param name="Always">True for those that may never be refused (Regulation art. 28).</param>
/// <param name="Basis">Why.</param>
/// <param name="Label">What has to be said of it.</param>
[Term("申请接收渠道")]
public sealed record ApplicationChannel(string Key, string Term, bool Always, string Basis, string Label);

/// <summary>What a guide is made of (Regulation art. 12), read from the files beside this class.</summary>
[Term("指南格式")]
public static class GuideForm
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The parts in their order.</summary>
    public static IReadOnlyList<GuideSection> Sections { get; } = Load<GuideSection>("guide-sections.json");

    /// <summary>The ways of applying in their order.</summary>
    public static IReadOnlyList<ApplicationChannel> Channels { get; } =
        Load<ApplicationChannel>("application-channels.json");

    private static List<T> Load<T>(string file)
    {
        using var stream = EmbeddedFiles.Open($"Features/Agencies/Guide/{file}");
        return JsonSerializer.Deserialize<List<T>>(stream, Options) is { Count: > 0 } rows
            ? rows
            : throw new InvalidDataException($"{file} is empty.");
    }
}

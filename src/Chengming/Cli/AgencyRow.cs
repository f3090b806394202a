using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chengming.Features.Agencies;

namespace Chengming.Cli;

/// <summary>An agency as the command line gives it to machines.</summary>
internal sealed record AgencyRow(
    string Code,
    string Name,
    string ShortName,
    string Kind,
    string Region,
    string RegionName,
    string? CreditCode,
    string? WebsiteCode,
    bool PublishesHere,
    DateOnly? AbolishedOn
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static AgencyRow Of(Agency agency) =>
        new(
            agency.Code,
            agency.Name,
            agency.ShortName,
            agency.Kind.Code,
            agency.RegionCode,
            agency.RegionName,
            agency.CreditCode?.Text,
            agency.WebsiteCode?.Text,
            agency.PublishesHere,
            agency.AbolishedOn
        );

    /// <summary>As JSON.</summary>
    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, Json);
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Beginnings and lengths of bank cards, from <c>card-issuers.json</c>.</summary>
internal static class CardIssuers
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly (int From, int To, int[] Lengths)[] All = Load();

    /// <summary>True when digits begin and are as long as some issuer's cards.</summary>
    public static bool Knows(string digits)
    {
        var beginning = int.Parse(digits.AsSpan(0, 6), CultureInfo.InvariantCulture);
        return Array.Exists(All, i => beginning >= i.From && beginning <= i.To && i.Lengths.Contains(digits.Length));
    }

    private static (int From, int To, int[] Lengths)[] Load()
    {
        using var file = EmbeddedFiles.Open("Features/Files/Scanning/Personal/card-issuers.json");
        var loaded =
            JsonSerializer.Deserialize<IssuerFile>(file, Strict)
            ?? throw new InvalidDataException("The list of card issuers is empty.");
        return
        [
            .. loaded.Issuers.Select(i =>
                i is { Name.Length: > 0, From.Length: 6, To.Length: 6, Lengths.Length: > 0 }
                && string.CompareOrdinal(i.From, i.To) <= 0
                    ? (
                        int.Parse(i.From, CultureInfo.InvariantCulture),
                        int.Parse(i.To, CultureInfo.InvariantCulture),
                        i.Lengths
                    )
                    : throw new InvalidDataException($"The row of the card issuer {i.Name} is wrong.")
            ),
        ];
    }

    private sealed record IssuerFile([property: JsonRequired] Issuer[] Issuers);

    private sealed record Issuer(
        [property: JsonRequired] string Name,
        [property: JsonRequired] string From,
        [property: JsonRequired] string To,
        [property: JsonRequired] int[] Lengths
    );
}

using System.Text.Json;
using Chengming.Law;

namespace Chengming.Features.Publishing.Releasing;

/// <summary>Why something public is taken back (撤回理由), from <c>withdrawal-grounds.json</c>.</summary>
/// <param name="Code">Permanent code.</param>
/// <param name="Term">The ground as the office says it.</param>
/// <param name="Basis">The rule behind it.</param>
/// <param name="Public">What the page says to readers; never what is secret.</param>
[Term("撤回理由")]
public sealed record WithdrawalGround(string Code, string Term, string Basis, string Public)
{
    /// <summary>All grounds in their order.</summary>
    public static IReadOnlyList<WithdrawalGround> All { get; } = Load();

    /// <summary>The ground with this code; null when there is none.</summary>
    public static WithdrawalGround? Find(string? code) => All.FirstOrDefault(g => g.Code == code);

    private static List<WithdrawalGround> Load()
    {
        using var stream = EmbeddedFiles.Open("Features/Publishing/Releasing/withdrawal-grounds.json");
        return
            JsonSerializer.Deserialize<List<WithdrawalGround>>(stream, JsonSerializerOptions.Web)
                is { Count: > 0 } grounds
            ? grounds
            : throw new InvalidDataException("withdrawal-grounds.json is empty.");
    }
}

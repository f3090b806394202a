using System.Security.Cryptography;
using System.Text;
using Chengming.Data.Protection;
using Chengming.Law;

namespace Chengming.Features.Requests.Registering;

/// <summary>查询码: what the applicant follows the case with; whoever knows it and the name is taken for the applicant.</summary>
[Term("查询码")]
internal static class QueryCode
{
    private const int Length = 12;
    private const int Group = 4;

    /// <summary>Nothing that is mistaken for something else when read aloud or off paper.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new one, e.g. 7KQP-3X9M-WT4H.</summary>
    public static string New()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Length);
        return string.Join('-', letters.Chunk(Group).Select(g => new string(g)));
    }

    /// <summary>For the database: encrypted, to be found by its fingerprint.</summary>
    public static ProtectedText Protect(Guid requestId, string code, PersonalDataVault vault) =>
        vault.Protect(code, ProtectedKind.Other, PlaceOf(requestId));

    /// <summary>A code as somebody typed it off paper: without blanks and marks, in capitals, in groups.</summary>
    public static string Tidied(string typed)
    {
        var letters = typed
            .Normalize(NormalizationForm.FormKC)
            .Where(char.IsAsciiLetterOrDigit)
            .Take(Length + 1)
            .Select(char.ToUpperInvariant);
        return string.Join('-', letters.Chunk(Group).Select(g => new string(g)));
    }

    public static string PlaceOf(Guid requestId) => $"DisclosureRequest.QueryCode:{requestId}";
}

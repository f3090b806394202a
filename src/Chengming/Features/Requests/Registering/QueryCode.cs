using System.Security.Cryptography;
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

    public static string PlaceOf(Guid requestId) => $"DisclosureRequest.QueryCode:{requestId}";
}

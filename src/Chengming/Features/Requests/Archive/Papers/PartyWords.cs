using Chengming.Features.Requests.Registering;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>A party in full, as the sheets of a file say it.</summary>
internal static class PartyWords
{
    private const string None = "没有提供";

    public static string Name(PartyInFull party) =>
        party.Party.Organisation.Length > 0 && party.Name.Length > 0
            ? $"{party.Addressee}（{party.Party.Kind.Term}），联系人 {party.Name}"
            : $"{party.Addressee}（{party.Party.Kind.Term}）";

    public static string Document(PartyInFull party) =>
        party.Party.CreditCode.Length > 0 ? $"统一社会信用代码 {party.Party.CreditCode}"
        : party is { Party.Document: { } document, IdNumber.Length: > 0 } ? $"{document.Term} {party.IdNumber}"
        : None;

    public static string Contact(PartyInFull party) =>
        string.Join('，', new[] { party.Phone, party.Email, party.Address }.Where(c => c.Length > 0))
            is { Length: > 0 } known
            ? known
            : None;
}

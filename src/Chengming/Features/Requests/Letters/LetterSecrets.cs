using Chengming.Features.Requests.Registering;
using Chengming.Law;

namespace Chengming.Features.Requests.Letters;

/// <summary>What only a finished paper holds, and no draft (文书生成时填入的内容).</summary>
/// <param name="Requester">Who applied.</param>
/// <param name="Wanted">What is wanted, in full.</param>
/// <param name="QueryCode">查询码; empty where the paper does not say it.</param>
[Term("文书生成时填入的内容")]
public sealed record LetterSecrets(string Requester, string Wanted, string QueryCode)
{
    /// <summary>Those of a case.</summary>
    public static LetterSecrets Of(RequestInFull request) =>
        new(
            string.Join('、', request.Parties.Where(p => p.Party.Role is PartyRole.Requester).Select(p => p.Addressee)),
            request.Wanted,
            request.QueryCode
        );

    /// <summary>What everybody may see in their place.</summary>
    public static LetterSecrets Shown(DisclosureRequest request) =>
        new(request.RequesterShown, request.Wanted, "····-····-····");

    /// <inheritdoc />
    public override string ToString() => nameof(LetterSecrets);
}

using System.Text;
using Chengming.Features.Requests.Registering;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>What would show who applied, to be looked for in words that become public. It tells what kind of trace was found, never which value.</summary>
internal sealed class PartyTraces
{
    private const int ShortestName = 2;
    private const int ShortestNumber = 6;

    private readonly List<Trace> traces = [];

    /// <summary>Adds what is known of a party.</summary>
    public void Add(PartyInFull party)
    {
        AddName("申请人的姓名", party.Name);
        AddName("申请单位的名称", party.Party.Organisation);
        AddNumber("申请人的证件号码", party.IdNumber);
        AddNumber("申请单位的统一社会信用代码", party.Party.CreditCode);
        AddNumber("申请人的电话", party.Phone);
        AddNumber("申请人的邮箱", party.Email);
        AddNumber("申请人的地址", party.Address);
    }

    /// <summary>Adds the query code of a case.</summary>
    public void AddQueryCode(string code) => AddNumber("查询码", code);

    /// <summary>What stands in a text, in words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withNames">False when somebody looked and found that the names are not the applicant's.</param>
    public IReadOnlyList<string> FoundIn(string text, bool withNames)
    {
        var plain = Plain(text);
        return
        [
            .. traces
                .Where(t => (withNames || !t.IsName) && plain.Contains(t.Value, StringComparison.Ordinal))
                .Select(t => t.What)
                .Distinct(),
        ];
    }

    /// <inheritdoc />
    public override string ToString() => nameof(PartyTraces);

    private void AddName(string what, string value) => Add(what, value, ShortestName, isName: true);

    private void AddNumber(string what, string value) => Add(what, value, ShortestNumber, isName: false);

    private void Add(string what, string value, int shortest, bool isName)
    {
        if (Plain(value) is { } plain && plain.Length >= shortest)
        {
            traces.Add(new Trace(what, plain, isName));
        }
    }

    /// <summary>Blanks, punctuation and widths of characters hide nothing.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private sealed record Trace(string What, string Value, bool IsName);
}

using System.Text.RegularExpressions;
using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Reading.Personal;
using Chengming.Law;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>A telephone number or mail address that is given to the public, and what for (对外联系方式).</summary>
[Term("对外联系方式")]
public sealed partial record ContactFacts : ListFacts
{
    internal const int LongestContact = 60;
    internal const int LongestUse = 60;

    /// <summary>The number or address.</summary>
    public string Contact { get; init; } = "";

    /// <summary>用途: what the public uses it for.</summary>
    public string Use { get; init; } = "";

    // The audit names things, never numbers that may be somebody's.
    internal override string Words => Use;

    internal override (int Place, string Words) Order => (0, Use + Contact);

    internal override IReadOnlyList<string> Cells => [Contact, Use];

    internal override IEnumerable<Problem> Faults() =>
        new FieldCheck()
            .Needed(nameof(Contact), "电话或邮箱", Contact, LongestContact)
            .Holds(
                Contact.Length == 0 || IsTelephone(Contact) || Mail().IsMatch(Contact),
                nameof(Contact),
                "请填一个电话号码（5 至 14 位数字，可带区号、短横和空格）或者一个邮箱。证件号、账号不能登记。"
            )
            .Needed(nameof(Use), "用途", Use, LongestUse)
            .Problems;

    internal override Problem? Clash(ListFacts other) =>
        other is ContactFacts that && PublicContacts.Bare(that.Contact) == PublicContacts.Bare(Contact)
            ? new Problem(nameof(Contact), $"名单里已有这个号码或邮箱（{that.Use}）。")
            : null;

    // Fifteen digits and more are numbers of persons and of accounts.
    private static bool IsTelephone(string text) =>
        Telephone().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 5 and <= 14;

    [GeneratedRegex(@"^\+?[0-9][0-9 ()-]*(?:转[0-9]{1,5})?$")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$")]
    private static partial Regex Mail();
}

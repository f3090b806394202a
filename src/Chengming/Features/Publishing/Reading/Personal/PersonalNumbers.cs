using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Personal;

/// <summary>Numbers and addresses of persons, found by the same detectors as in files; those that the agency gives to the public are left out.</summary>
internal sealed class PersonalNumbers(ReadingRule rule, params FindingKind[] kinds) : IReadingCheck
{
    private const string Basis = "《个人信息保护法》第二十五条、第三十四条；《政府信息公开条例》第十五条";

    /// <summary>One rule a kind of number.</summary>
    public static IReadOnlyList<IReadingCheck> All { get; } =
    [
        new PersonalNumbers(
            Numbered("R101", "正文不得出现公民身份号码", FindingSeverity.Error),
            FindingKind.IdentityNumber,
            FindingKind.OldIdentityNumber
        ),
        new PersonalNumbers(Numbered("R102", "正文不应出现个人手机号码", FindingSeverity.Warning), FindingKind.Mobile),
        new PersonalNumbers(Numbered("R103", "正文不得出现银行卡号", FindingSeverity.Error), FindingKind.BankCard),
        new PersonalNumbers(
            Numbered("R104", "正文不应出现自然人的详细住址", FindingSeverity.Warning),
            FindingKind.HomeAddress
        ),
        new PersonalNumbers(
            Numbered("R105", "正文中的电子邮箱应是单位公开的邮箱", FindingSeverity.Question),
            FindingKind.Email
        ),
        new PersonalNumbers(
            Numbered("R106", "正文中的固定电话应是单位公开的电话", FindingSeverity.Question),
            FindingKind.Landline
        ),
        new PersonalNumbers(
            Numbered("R107", "正文不得出现护照或通行证号码", FindingSeverity.Error),
            FindingKind.Passport
        ),
        new PersonalNumbers(Numbered("R108", "正文不应出现个人车辆的号牌", FindingSeverity.Warning), FindingKind.Plate),
    ];

    public ReadingRule Rule { get; } = rule;

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var passage in item.Passages)
        {
            foreach (var hit in passage.Personal.Where(h => kinds.Contains(h.Kind)))
            {
                var words = passage.Words(hit.Start, hit.Length);
                if (!PublicContacts.Hold(item.Lists, words) && !PublicContacts.IsAnOffices(hit, passage))
                {
                    book.AddMasked(
                        Rule,
                        words,
                        PersonalData.Masked(hit, passage.Text),
                        $"此处有{hit.Kind.Term}。",
                        hit.Kind.Advice,
                        hit.Kind.Severity < Rule.Severity ? hit.Kind.Severity : null
                    );
                }
            }
        }
    }

    private static ReadingRule Numbered(string number, string sentence, FindingSeverity severity) =>
        new(number, ReadingFamily.Personal, sentence, severity, Basis);
}

using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Identifiers;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law.Requests;

namespace Chengming.Features.Requests.Registering;

/// <summary>
/// What is wrong with a registration. Contents that article 29 asks for and the applicant left out do not prevent it: what was received was
/// received, and the applicant is asked for them in the correction notice.
/// </summary>
internal static class RegistrationCheck
{
    private const int LongestName = 60;
    private const int LongestLine = 200;

    public static List<Problem> ProblemsOf(RegisterRequest.Input input, DateOnly today)
    {
        var channel = RequestChannel.All.FirstOrDefault(c => c.Code == input.Channel);
        var kind = RequesterKind.Find(input.Kind);
        var check = new FieldCheck()
            .Holds(channel is not null, nameof(input.Channel), "请选择申请是怎样提出的。")
            .Happened(nameof(input.ArrivedOn), "收到或者到达的日期", input.ArrivedOn, today)
            .UnderPresentLaw(nameof(input.ArrivedOn), input.ArrivedOn)
            .Holds(kind is not null, nameof(input.Kind), "请选择申请人类别，年度报告表三按它统计。")
            .Needed(nameof(input.Wanted), "所需政府信息的内容", input.Wanted, DisclosureRequest.LongestWanted);
        if (channel is { NeedsConfirmation: true } && input.ConfirmedOn is not null)
        {
            check.Happened(
                nameof(input.ConfirmedOn),
                "双方确认的日期",
                input.ConfirmedOn,
                today,
                input.ArrivedOn,
                "到达日期"
            );
        }

        OfParty(check, "Requester", input.Requester, kind?.IsOrganisation is true);
        foreach (var (place, other) in input.Others.Index())
        {
            check.Holds(
                other.IsEmpty || !string.IsNullOrWhiteSpace(other.Name),
                $"Others[{place}].Name",
                "请填写共同申请人的姓名。"
            );
            Lengths(check, $"Others[{place}]", other);
        }

        if (!input.Agent.IsEmpty)
        {
            check.Needed("Agent.Name", "代理人的姓名", input.Agent.Name, LongestName);
            Lengths(check, "Agent", input.Agent);
        }

        return check.Problems;
    }

    /// <summary>What looks wrong with the numbers of a party; it may still be what the document says.</summary>
    public static string? OddityOf(PartyEntry party)
    {
        if (party.CreditCode.Tidy() is { Length: > 0 } code && SocialCreditCode.FaultOf(code) is { } fault)
        {
            return fault;
        }

        return party.IdNumber.Tidy() is { Length: > 0 } number && party.Document == IdentityDocument.ResidentId.Code
            ? OddityOf(number.ToUpperInvariant())
            : null;
    }

    private static string? OddityOf(string residentId) =>
        residentId.Length != 18 || !residentId[..17].All(char.IsAsciiDigit) || !IsLast(residentId[17])
            ? $"居民身份证号码应为 18 位（末位可以是 X），现在是 {residentId.Length} 位。"
        : !CheckDigits.IsIdentityNumber(residentId) ? "居民身份证号码的末位校验不符，通常是录错了一位。"
        : null;

    private static bool IsLast(char last) => char.IsAsciiDigit(last) || last == 'X';

    private static void OfParty(FieldCheck check, string field, PartyEntry party, bool isOrganisation)
    {
        if (isOrganisation)
        {
            check.Needed($"{field}.Organisation", "法人或者其他组织的名称", party.Organisation, LongestName);
        }
        else
        {
            check.Needed($"{field}.Name", "申请人的姓名", party.Name, LongestName);
        }

        Lengths(check, field, party);
    }

    private static void Lengths(FieldCheck check, string field, PartyEntry party) =>
        check
            .AtMost($"{field}.Name", "姓名", party.Name, LongestName)
            .AtMost($"{field}.CreditCode", "统一社会信用代码", party.CreditCode, SocialCreditCode.Length)
            .AtMost($"{field}.IdNumber", "证件号码", party.IdNumber, LongestName)
            .AtMost($"{field}.Phone", "联系电话", party.Phone, LongestName)
            .AtMost($"{field}.Email", "电子邮箱", party.Email, LongestLine)
            .AtMost($"{field}.Address", "通信地址", party.Address, LongestLine);
}

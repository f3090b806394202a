using Chengming.Law;

namespace Chengming.Data.Protection;

/// <summary>
/// What a protected value is (个人信息类别): how much of it a screen shows, and when two values count as the same. A value
/// that does not have the shape of its kind is hidden entirely.
/// </summary>
[Term("个人信息类别")]
public sealed class ProtectedKind
{
    /// <summary>What is shown of a value that is hidden entirely; says nothing of its length.</summary>
    public const string Hidden = "••••••";

    private readonly Func<string, string?> mask;
    private readonly Func<string, string> normalise;

    private ProtectedKind(string code, string term, Func<string, string> normalise, Func<string, string?> mask)
    {
        Code = code;
        Term = term;
        this.normalise = normalise;
        this.mask = mask;
    }

    /// <summary>Resident identity number, 18 or 15 characters: the first three and the last four, 110***********1234.</summary>
    public static ProtectedKind ResidentId { get; } =
        new("ResidentId", "居民身份证号码", Normalisations.Compact, Masks.ResidentId);

    /// <summary>Mobile or fixed telephone: 138****5678, 010****5678.</summary>
    public static ProtectedKind Phone { get; } = new("Phone", "电话号码", Normalisations.Phone, Masks.Phone);

    /// <summary>E-mail: the first character and the domain, z***@example.cn.</summary>
    public static ProtectedKind Email { get; } = new("Email", "电子邮箱", Normalisations.Email, Masks.Email);

    /// <summary>Address: province, city and district; hidden entirely when it begins with none.</summary>
    public static ProtectedKind Address { get; } = new("Address", "通信地址", Normalisations.Compact, Masks.Address);

    /// <summary>Bank card, 12 to 19 digits: the last four.</summary>
    public static ProtectedKind BankCard { get; } = new("BankCard", "银行卡号", Normalisations.Compact, Masks.BankCard);

    /// <summary>Name of a person: the first character, 张*, 欧**; more than four characters count as four.</summary>
    public static ProtectedKind PersonName { get; } = new("PersonName", "姓名", Normalisations.Name, Masks.PersonName);

    /// <summary>Anything else, passports and other certificates included: hidden entirely.</summary>
    public static ProtectedKind Other { get; } = new("Other", "其他个人信息", Normalisations.Trimmed, _ => null);

    /// <summary>A secret of a setting: hidden entirely and never looked up.</summary>
    public static ProtectedKind Secret { get; } =
        new("Secret", "口令与密钥", Normalisations.Trimmed, _ => null) { HasFingerprint = false };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProtectedKind> All { get; } =
    [ResidentId, Phone, Email, Address, BankCard, PersonName, Other, Secret];

    /// <summary>The name in the database.</summary>
    public string Code { get; }

    /// <summary>The name people read.</summary>
    public string Term { get; }

    /// <summary>Whether equal values may be found.</summary>
    public bool HasFingerprint { get; private init; } = true;

    /// <summary>The spelling in which two values are compared: width, spaces, dashes and case do not count where they carry nothing.</summary>
    public string Normalise(string value) => normalise(value);

    /// <summary>What a screen shows.</summary>
    public string Mask(string value) => mask(normalise(value)) ?? Hidden;

    /// <inheritdoc />
    public override string ToString() => Code;
}

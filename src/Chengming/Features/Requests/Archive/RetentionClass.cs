using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>保管期限 of a file (国家档案局令第8号): permanent, 30 years, 10 years. Which one a case gets, the agency's approved table says.</summary>
/// <param name="Code">As it stands in the archive number.</param>
/// <param name="Term">In words.</param>
/// <param name="Years">Years; null for ever.</param>
[Term("保管期限")]
public sealed record RetentionClass(string Code, string Term, int? Years)
{
    /// <summary>永久.</summary>
    public static readonly RetentionClass Permanent = new("Y", "永久", null);

    /// <summary>30 年.</summary>
    public static readonly RetentionClass ThirtyYears = new("D30", "定期 30 年", 30);

    /// <summary>10 年.</summary>
    public static readonly RetentionClass TenYears = new("D10", "定期 10 年", 10);

    /// <summary>All of them, the shortest first.</summary>
    public static IReadOnlyList<RetentionClass> All { get; } = [TenYears, ThirtyYears, Permanent];

    /// <summary>The one with this code; null when there is none.</summary>
    public static RetentionClass? Find(string? code) => All.FirstOrDefault(c => c.Code == code);

    /// <summary>The one with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static RetentionClass Of(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No retention class has this code.");

    /// <summary>True when a file of this class is kept longer than one of the other.</summary>
    public bool IsLongerThan(RetentionClass other) => (Years ?? int.MaxValue) > (other.Years ?? int.MaxValue);
}

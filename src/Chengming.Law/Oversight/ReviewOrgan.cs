namespace Chengming.Law.Oversight;

/// <summary>行政复议机关: since 2024 the government of the same level, no longer the next higher department.</summary>
/// <param name="Words">Who that is, in words for an agency to put its name to.</param>
/// <param name="Basis">The article.</param>
/// <param name="HasChoice">True when the applicant may choose between two.</param>
[Term("行政复议机关")]
[Cites(Instrument.AdministrativeReviewLaw, article: 24, paragraph: 1)]
[Cites(Instrument.AdministrativeReviewLaw, article: 27)]
[Cites(Instrument.AdministrativeReviewLaw, article: 28)]
public sealed record ReviewOrgan(string Words, string Basis, bool HasChoice)
{
    private const string OldLaw = "《行政复议法》（2017年修正）";

    private static readonly Dated<Func<DisclosingOrganKind, ReviewOrgan>> Rules = new(
        (new DateOnly(2019, 5, 15), Before2024),
        (new DateOnly(2024, 1, 1), Since2024)
    );

    /// <summary>Who reviews a reply of such an organ.</summary>
    /// <param name="kind">The organ that replied.</param>
    /// <param name="decidedOn">The day of the reply.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reply lies before 15 May 2019.</exception>
    public static ReviewOrgan Of(DisclosingOrganKind kind, DateOnly decidedOn) => Rules.On(decidedOn)(kind);

    /// <summary>Articles as finely as they were held against the text; dispatched offices and authorised bodies by the article alone.</summary>
    private static ReviewOrgan Since2024(DisclosingOrganKind kind) =>
        kind switch
        {
            DisclosingOrganKind.Department => new("本级人民政府", Cited(24, 1, 1), HasChoice: false),
            DisclosingOrganKind.Government => new("上一级人民政府", Cited(24, 1, 2), HasChoice: false),
            DisclosingOrganKind.Township => new("所属的县级人民政府", Cited(24, 1, 2), HasChoice: false),
            DisclosingOrganKind.DispatchedOffice => new("设立它的人民政府", Cited(24), HasChoice: false),
            DisclosingOrganKind.AuthorizedOrganization => new("本级人民政府", Cited(24), HasChoice: false),
            DisclosingOrganKind.VerticallyLed => new("上一级主管部门", Cited(27), HasChoice: false),
            DisclosingOrganKind.JusticeDepartment => new(
                "本级人民政府或者上一级司法行政部门",
                Cited(28),
                HasChoice: true
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such organ."),
        };

    /// <summary>The text before 2024, from general knowledge; only for cases entered afterwards (补录).</summary>
    private static ReviewOrgan Before2024(DisclosingOrganKind kind) =>
        kind switch
        {
            DisclosingOrganKind.Department or DisclosingOrganKind.JusticeDepartment => new(
                "本级人民政府或者上一级主管部门",
                OldLaw,
                HasChoice: true
            ),
            DisclosingOrganKind.Government => new("上一级人民政府", OldLaw, HasChoice: false),
            DisclosingOrganKind.Township => new("所属的县级人民政府", OldLaw, HasChoice: false),
            DisclosingOrganKind.DispatchedOffice => new("设立它的人民政府", OldLaw, HasChoice: false),
            DisclosingOrganKind.AuthorizedOrganization => new("直接管理它的人民政府或者部门", OldLaw, HasChoice: false),
            DisclosingOrganKind.VerticallyLed => new("上一级主管部门", OldLaw, HasChoice: false),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such organ."),
        };

    private static string Cited(int article, int paragraph = 0, int item = 0) =>
        new Citation(Instrument.AdministrativeReviewLaw, article, paragraph, item).ToString();
}

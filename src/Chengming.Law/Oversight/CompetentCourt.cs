namespace Chengming.Law.Oversight;

/// <summary>管辖法院: the basic court of the agency's place; for governments of county level and above the intermediate court.</summary>
[Term("管辖法院")]
[Cites(Instrument.AdministrativeLitigationLaw, article: 14)]
[Cites(Instrument.AdministrativeLitigationLaw, article: 15)]
[Cites(Instrument.AdministrativeLitigationLaw, article: 18)]
public static class CompetentCourt
{
    /// <summary>Which court that is, in words for an agency to put its name to.</summary>
    /// <param name="kind">The organ that replied.</param>
    /// <param name="afterReview">True for a suit after review, which may also be brought where the review organ is.</param>
    public static string Of(DisclosingOrganKind kind, bool afterReview)
    {
        var court = kind is DisclosingOrganKind.Government ? "中级人民法院" : "基层人民法院";
        return afterReview ? $"本机关或者行政复议机关所在地的{court}" : $"本机关所在地的{court}";
    }
}

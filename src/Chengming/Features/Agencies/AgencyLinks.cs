namespace Chengming.Features.Agencies;

/// <summary>Addresses of the feature's pages.</summary>
internal static class AgencyLinks
{
    public const string Tree = "/office/agencies";
    public const string Register = "/office/agencies/register";
    public const string Regions = "/office/regions";
    public const string WorkingDays = "/office/working-days";
    public const string Mine = "/office/agency";
    public const string Directory = "/agencies";

    public static string WithdrawNotice(Guid id) => $"{WorkingDays}/{id}/withdraw";

    public static string InTree(string code) => $"/office/agencies/{code}";

    public static string Move(string code) => $"/office/agencies/{code}/move";

    public static string Abolish(string code) => $"/office/agencies/{code}/abolish";

    public static string Office(string code) => $"/office/agency/{code}";

    public static string Form(string code, string form) => $"/office/agency/{code}/{form}";

    public static string Guide(string code) => $"/office/agency/{code}/guide";

    public static string Rules(string code) => $"/office/agency/{code}/rules";

    public static string NewRule(string code) => $"/office/agency/{code}/rules/new";

    public static string Rule(string code, Guid id) => $"/office/agency/{code}/rules/{id}";

    public static string Public(string code) => $"/agencies/{code}";

    public static string PublicGuide(string code, int? edition = null) =>
        edition is { } number ? $"/agencies/{code}/guide/{number}" : $"/agencies/{code}/guide";

    public static string PublicRules(string code) => $"/agencies/{code}/rules";

    public static string PublicRule(string code, Guid id) => $"/agencies/{code}/rules/{id}";

    public static string PublicContent(string code) => $"/agencies/{code}/content";

    public static string PublicApply(string code) => $"/agencies/{code}/apply";

    public static string PublicReports(string code) => $"/agencies/{code}/reports";
}

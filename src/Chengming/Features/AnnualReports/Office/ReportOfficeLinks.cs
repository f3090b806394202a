namespace Chengming.Features.AnnualReports.Office;

/// <summary>Addresses of the feature's pages in the back office.</summary>
internal static class ReportOfficeLinks
{
    public const string Reports = "/office/reports";

    public const string Unpublished = "/office/reports/unpublished";
}

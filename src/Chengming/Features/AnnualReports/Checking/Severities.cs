using Chengming.Reports.Checks;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Weights of findings in words and signs; colour is never the only one.</summary>
internal static class Severities
{
    public static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "提醒",
            _ => "疑问",
        };

    public static string Sign(Severity severity) =>
        severity switch
        {
            Severity.Error => "✕",
            Severity.Warning => "!",
            _ => "?",
        };
}

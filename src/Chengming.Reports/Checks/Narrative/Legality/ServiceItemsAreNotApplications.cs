using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Legality;

/// <summary>N415: government-service items (政务服务事项) are not counted as applications for disclosure.</summary>
[Term("服务事项不计为申请")]
public sealed class ServiceItemsAreNotApplications : ICheck
{
    private static readonly string[] Rows = ["received", "disclosed"];

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N415",
            "政务服务事项的办件不应计为政府信息公开申请",
            Severity.Question,
            "《政府信息公开条例》第二十七条至第四十五条：只有申请获取政府信息的才是申请",
            "核对登记台账：行政许可等服务事项的办件从表三中剔除，并更正正文。",
            "依申请公开部分写“依申请公开21项服务事项，全年办结28件”，表三新收28件。",
            "主动公开部分写“公开服务事项21项”，表三新收0件。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var received = Figures.TableFigure.Of(report.Report, Figures.FigureWords.Loaded.Figure("received"));
        if (received?.Value is not > 0 || Checks.Figures.ApplicationsOfOneClassAllGranted.AsksAbout(report.Report))
        {
            return;
        }

        var prose = report.Prose;
        foreach (var hit in prose.Hits(ProseTopic.ServiceItem))
        {
            var passage = prose.Passages[hit.Passage];
            var (start, end) = passage.SentenceAround(hit.Start);
            var sentence = passage.Text.AsSpan(start, end - start);
            var isAboutApplications =
                sentence.Contains("依申请公开", StringComparison.Ordinal)
                || sentence.Contains("信息公开申请", StringComparison.Ordinal);
            if (passage.Section != 1 || !isAboutApplications || !CountsSomething(passage, start, end))
            {
                continue;
            }

            results.Add(
                Descriptor.At(
                    passage,
                    start,
                    end,
                    $"依申请公开部分写的是“{passage.PrintedBetween(hit.Start, hit.End)}”，表三新收申请{received.Value:0}件。"
                        + "政务服务事项的办件是否被计为政府信息公开申请？"
                ) with
                {
                    Cells = CellsWithNumbers(report.Report),
                }
            );
            return;
        }
    }

    private static bool CountsSomething(ProsePassage passage, int start, int end)
    {
        foreach (var number in passage.NumbersBetween(start, end))
        {
            if (number.Kind is CountKind.Item or CountKind.Case && number.Value > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cells above 0 of the rows of received and of disclosed applications.</summary>
    private static List<string> CellsWithNumbers(AnnualReport report)
    {
        var rows = Rows.SelectMany(id => Figures.FigureWords.Loaded.Figure(id).Cells.SelectMany(c => c))
            .Select(report.Form.FindCell)
            .OfType<Forms.CellDefinition>()
            .Select(c => c.Row)
            .ToHashSet();
        return [.. report.Form.Cells.Where(c => rows.Contains(c.Row) && report[c].Value > 0).Select(c => c.Id)];
    }
}

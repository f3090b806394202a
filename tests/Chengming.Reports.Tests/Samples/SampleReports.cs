using Chengming.Reports.Forms;

namespace Chengming.Reports.Tests.Samples;

/// <summary>Invented reports whose figures keep every identity of their form. The same seed gives the same report.</summary>
public static class SampleReports
{
    private static readonly string[] Places = ["示例县", "安平区", "临河县", "云岭市", "石桥区", "南川县"];

    /// <summary>A complete report with prose in every section that agrees with its figures.</summary>
    /// <param name="formKey">2021 or 2019.</param>
    /// <param name="seed">Which report.</param>
    /// <param name="largest">No count of a single cell is larger.</param>
    public static AnnualReport Valid(string formKey, int seed, int largest = 40)
    {
        var form = ReportForms.WithKey(formKey);
        var random = new Random(seed);
        var year = formKey == "2019" ? 2019 + random.Next(2) : 2021 + random.Next(5);
        var agency = Places[random.Next(Places.Length)] + "应急管理局";
        var cells = Figures(form, random, largest);
        var fresh = cells[form.CellWithId("t3.received.new.total").Index].Value;

        return new AnnualReport(form, cells)
        {
            Agency = agency,
            Year = year,
            Title = $"{agency}{year}年政府信息公开工作年度报告",
            Period = new ReportingPeriod(
                new DateOnly(year, 1, 1),
                new DateOnly(year, 12, 31),
                $"{year}年1月1日起至{year}年12月31日",
                null
            ),
            Preamble = [new($"本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。")],
            Sections = Sections(form, year, fresh ?? 0),
        };
    }

    private static List<ReportSection> Sections(ReportForm form, int year, decimal received)
    {
        var first = form.Sections[0];
        var parts = first
            .Parts.Where(p => !p.GovernmentsOnly)
            .Select(
                (p, i) =>
                    new SectionPart(
                        p.Id,
                        $"（{"一二三四五六"[i]}）{p.Label}",
                        p.Id == "onApplication"
                            ? $"{year}年，本机关新收政府信息公开申请{received}件。"
                            : $"{year}年，本机关按要求做好{p.Label}工作。",
                        null
                    )
            )
            .ToList();

        return
        [
            .. form.Sections.Select(s => new ReportSection(
                s.Number,
                $"{"一二三四五六"[s.Number - 1]}、{s.Label}",
                null,
                s.Number switch
                {
                    1 =>
                    [
                        .. parts.SelectMany(p => new[] { new ReportParagraph(p.Heading), new ReportParagraph(p.Text) }),
                    ],
                    5 => [new("政策解读形式还不够多样。下一步将增加图文解读。")],
                    6 => [new("本年度未发出收费通知，未收取信息处理费。")],
                    _ => [],
                },
                s.Number == 1 ? parts : []
            )),
        ];
    }

    private static ReportCell[] Figures(ReportForm form, Random random, int largest)
    {
        var cells = new ReportCell[form.Cells.Count];
        foreach (var cell in form.Cells.Where(c => !c.IsForeign))
        {
            cells[cell.Index] = ReportCell.Of(
                cell.Number switch
                {
                    NumberKind.Amount => random.Next(4) == 0 ? random.Next(100_000) / 100m : 0,
                    NumberKind.Change => random.Next(-9, 10),
                    _ => random.Next(3) == 0 ? random.Next(largest + 1) : 0,
                }
            );
        }

        if (form.FindCell("t2v19.rules.newlyPublished") is not null)
        {
            foreach (var row in new[] { "rules", "normative" })
            {
                Set(
                    form,
                    cells,
                    $"t2v19.{row}.publishedTotal",
                    Value(form, cells, $"t2v19.{row}.newlyPublished") + random.Next(9)
                );
            }
        }

        SettleTable3(form, cells, random);
        foreach (var group in form.Table("t4").Blocks[0].Rows.SelectMany(r => r.Leaves()))
        {
            var members = form.Cells.Where(c => c.Table.Id == "t4" && c.Row == group && c.Column.Id != "total");
            Set(form, cells, $"t4.{group.Id}.total", members.Sum(c => cells[c.Index].Value ?? 0));
        }

        return cells;
    }

    private static void SettleTable3(ReportForm form, ReportCell[] cells, Random random)
    {
        var rows = form.Table("t3").Blocks[0].Rows.SelectMany(r => r.Leaves()).Where(r => r.OfForm is null).ToList();
        var columns = form.Table("t3").Blocks[0].Columns.SelectMany(c => c.Leaves()).ToList();
        foreach (var column in columns.Where(c => c.Id != "total"))
        {
            var outcomes = rows.Where(r =>
                r.Id!.StartsWith("results.", StringComparison.Ordinal) && r.Id != "results.total"
            );
            var total = outcomes.Sum(r => Value(form, cells, $"t3.{r.Id}.{column.Id}"));
            var forward = Value(form, cells, $"t3.carriedForward.{column.Id}");
            var carriedIn = random.Next((int)(total + forward) + 1) / 3;
            Set(form, cells, $"t3.results.total.{column.Id}", total);
            Set(form, cells, $"t3.received.carriedIn.{column.Id}", carriedIn);
            Set(form, cells, $"t3.received.new.{column.Id}", total + forward - carriedIn);
        }

        foreach (var row in rows)
        {
            var sum = columns.Where(c => c.Id != "total").Sum(c => Value(form, cells, $"t3.{row.Id}.{c.Id}"));
            Set(form, cells, $"t3.{row.Id}.total", sum);
        }
    }

    private static decimal Value(ReportForm form, ReportCell[] cells, string id) =>
        cells[form.CellWithId(id).Index].Value ?? 0;

    private static void Set(ReportForm form, ReportCell[] cells, string id, decimal value) =>
        cells[form.CellWithId(id).Index] = ReportCell.Of(value);
}

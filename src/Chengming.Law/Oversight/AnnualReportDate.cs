namespace Chengming.Law.Oversight;

/// <summary>By when the report of a year is due. A calendar date: it does not move when it falls on a rest day.</summary>
[Term("年度报告时限")]
[Cites(Instrument.Regulation, article: 49)]
public sealed class AnnualReportDate
{
    /// <summary>Departments submit their report to the competent department of their level and publish it.</summary>
    [Cites(Instrument.Regulation, article: 49, paragraph: 1)]
    public static readonly AnnualReportDate Departments = new(
        "县级以上人民政府部门",
        "向本级政府信息公开工作主管部门提交并向社会公布",
        new((new DateOnly(2019, 5, 15), (1, 31))),
        new(Instrument.Regulation, Article: 49, Paragraph: 1)
    );

    /// <summary>The competent department of a local government publishes the government's report.</summary>
    [Cites(Instrument.Regulation, article: 49, paragraph: 2)]
    public static readonly AnnualReportDate Governments = new(
        "县级以上地方人民政府的政府信息公开工作主管部门",
        "向社会公布本级政府年度报告",
        new((new DateOnly(2019, 5, 15), (3, 31))),
        new(Instrument.Regulation, Article: 49, Paragraph: 2)
    );

    private readonly Dated<(int Month, int Day)> day;

    private AnnualReportDate(string who, string duty, Dated<(int Month, int Day)> day, Citation basis)
    {
        Who = who;
        Duty = duty;
        this.day = day;
        Basis = basis;
    }

    /// <summary>Both dates.</summary>
    public static IReadOnlyList<AnnualReportDate> All { get; } = [Departments, Governments];

    /// <summary>Who is bound.</summary>
    public string Who { get; }

    /// <summary>To do what.</summary>
    public string Duty { get; }

    /// <summary>The article.</summary>
    public Citation Basis { get; }

    /// <summary>The last permitted day for the report of <paramref name="reportYear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The report was due under the text before 2019.</exception>
    public DateOnly DueOn(int reportYear)
    {
        var (month, ofMonth) = day.On(new DateOnly(reportYear + 1, 1, 1));
        return new DateOnly(reportYear + 1, month, ofMonth);
    }
}

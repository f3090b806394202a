using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Writing;

/// <summary>Sample reports made odd: blank, “/” and unread cells, foreign rows, texts that break careless writers.</summary>
public static class OddReports
{
    public static readonly string[] Texts =
    [
        "",
        " 前后有空格 ",
        "引号\"和'单引号'，逗号,分号;制表\t符",
        "换行\n回车\r\n单独回车\r结束",
        "<b>标签</b> & &amp; 实体 ]]> -->",
        "表情😀与生僻字𠮷龘",
        "控制\u0001字\u0008符\u001F与\u007F",
        "=1+1",
        "'=1+1",
        "@SUM(A1)",
        "-3",
        "＝全角",
        "\u200B零宽\uFEFF与\u2028分隔",
    ];

    /// <summary>A report of either form; the same seed gives the same.</summary>
    public static AnnualReport With(int seed)
    {
        var random = new Random(seed);
        var sample = SampleReports.Valid(seed % 2 == 0 ? "2021" : "2019", seed, largest: 12_345);
        var cells = sample.Cells.ToArray();
        foreach (var definition in sample.Form.Cells)
        {
            cells[definition.Index] = random.Next(definition.IsForeign ? 3 : 8) switch
            {
                0 => ReportCell.BlankAt(AnyPlace(random), " "),
                1 => ReportCell.NotApplicableAt(AnyPlace(random)),
                2 => random.Next(2) == 0 ? ReportCell.Unread : ReportCell.UnreadAt(AnyPlace(random), Any(random)),
                3 => ReportCell.Of(random.Next(-99, 1_000_000) / 100m, Any(random), AnyPlace(random)),
                _ => cells[definition.Index],
            };
        }

        return new AnnualReport(sample.Form, cells)
        {
            Agency = random.Next(5) == 0 ? null : Any(random),
            Year = random.Next(5) == 0 ? null : sample.Year,
            Title = random.Next(5) == 0 ? null : Any(random),
            Period =
                random.Next(3) == 0
                    ? null
                    : new ReportingPeriod(
                        new DateOnly(2023, 1, 1),
                        new DateOnly(2023, 12, 31),
                        Any(random),
                        AnyPlace(random)
                    ),
            Contact =
                random.Next(3) == 0 ? null : new ContactDetails(Any(random), null, Any(random), null, AnyPlace(random)),
            Preamble = [new(Any(random), AnyPlace(random)), new(Any(random))],
            Sections =
            [
                .. sample.Sections.Select(s => new ReportSection(
                    s.Number,
                    s.Heading,
                    AnyPlace(random),
                    [.. s.Paragraphs, new(Any(random), AnyPlace(random))],
                    [.. s.Parts.Select(p => p with { Text = Any(random), Place = AnyPlace(random) })]
                )),
            ],
            Notes =
            [
                new(ReadingNoteKind.NotANumber, Any(random), ["t3.received.new.total"], Any(random), null, null),
                new(ReadingNoteKind.SectionHeading, Any(random), [], null, Any(random), AnyPlace(random)),
            ],
        };
    }

    private static string Any(Random random) => Texts[random.Next(Texts.Length)];

    private static Place? AnyPlace(Random random) =>
        random.Next(4) switch
        {
            0 => null,
            1 => new Place { Page = 2, Line = random.Next(1, 50) },
            2 => new Place
            {
                Table = 3,
                Row = random.Next(1, 30),
                Column = 4,
            },
            _ => new Place { Element = Any(random), Row = 1 },
        };
}

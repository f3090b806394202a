using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading.Excel;

public class ExcelReportReaderTests
{
    private static string Read(params Sheet[] sheets) =>
        BlockPrint.Of(Opened.Bytes(XlsxBuilder.Of(sheets), "报告.xlsx"));

    [Fact]
    public void Read_EverythingOnOneSheet_IsTakenApart()
    {
        var sheet = new Sheet(
            "年报",
            [
                ["某局2023年政府信息公开工作年度报告"],
                ["一、总体情况"],
                ["本机关全年主动公开信息十二条，没有收到任何政府信息公开申请。"],
                ["二、主动公开政府信息情况"],
                ["第二十条第（一）项"],
                ["信息内容", "制发", "废止", "有效"],
                ["规章", 0, null, 3],
                ["三、收到和处理政府信息公开申请情况"],
                ["申请", null, "自然人", "总计"],
                ["一、本年新收"],
                ["二、上年结转", null, 0, 0],
                ["三、结果", "予以公开", 1, 1],
                [null, "不予公开", null, null],
                ["四、结转下年"],
                ["四、行政复议情况"],
                ["维持", "纠正"],
                [0, 1],
                [],
                ["六、其他"],
                ["某局"],
            ],
            ["A1:D1", "A5:D5", "A9:B9", "A10:B10", "A11:B11", "A12:A13", "A14:B14"]
        );

        Assert.Equal(
            """
            某局2023年政府信息公开工作年度报告
            一、总体情况
            本机关全年主动公开信息十二条，没有收到任何政府信息公开申请。
            二、主动公开政府信息情况
            [3×4]
            第二十条第（一）项{1×4}
            信息内容|制发|废止|有效
            规章|0|·|3
            三、收到和处理政府信息公开申请情况
            [6×4]
            申请{1×2}|自然人|总计
            一、本年新收{1×2}|·|·
            二、上年结转{1×2}|0|0
            三、结果{2×1}|予以公开|1|1
            @1:不予公开|·|·
            四、结转下年{1×2}|·|·
            四、行政复议情况
            [2×2]
            维持|纠正
            0|1
            六、其他
            某局
            """.ReplaceLineEndings("\n"),
            Read(sheet)
        );
    }

    [Fact]
    public void Read_SheetPerTable_KeepsTheirNamesAndPlaces()
    {
        var document = Opened.Bytes(
            XlsxBuilder.Of(
                new Sheet(
                    "表一",
                    [
                        ["标题：甲"],
                        [null, "a", "b"],
                        [null, 1, 2],
                    ]
                ),
                new Sheet(
                    "表二",
                    [
                        ["c", "d"],
                        [3, null],
                    ]
                )
            ),
            "a.xlsx"
        );

        Assert.Equal("xlsx", document.Format);
        Assert.Equal("标题：甲\n[2×2]\na|b\n1|2\n[2×2]\nc|d\n3|·", BlockPrint.Of(document));
        Assert.Equal(new Place { Element = "表一", Row = 1 }, document.Blocks[0].Place);
        Assert.Equal(
            new Place
            {
                Element = "表一",
                Row = 3,
                Column = 2,
            },
            ((GridBlock)document.Blocks[1]).CellAt(1, 0).Place
        );
        Assert.Equal("表二", document.Blocks[2].Place.Element);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void Read_HiddenSheets_AreLeftOut(string state) =>
        Assert.Equal(
            "甲",
            Read(
                new Sheet(
                    "a",
                    [
                        ["甲"],
                    ]
                ),
                new Sheet(
                    "b",
                    [
                        ["乙"],
                    ],
                    State: state
                )
            )
        );

    [Theory]
    [InlineData("0.30000000000000004", 0, "0.3")]
    [InlineData("80.5", 0, "80.5")]
    [InlineData("12345678", 0, "12345678")]
    [InlineData("1.0E-2", 0, "0.01")]
    [InlineData("0.2855", 1, "28.55%")]
    [InlineData("-43", 0, "-43")]
    [InlineData("45292", 2, "2024年1月1日")]
    public void Read_Numbers_WithoutNoise(string stored, int style, string shown) =>
        Assert.Equal(
            $"[1×2]\nx|{shown}",
            Read(
                new Sheet(
                    "a",
                    [
                        ["x", new RawCell(stored, Style: style)],
                    ]
                )
            )
        );

    [Fact]
    public void Read_BlankRow_PartsTables() =>
        Assert.Equal(
            "[1×2]\n1|2\n[1×2]\n3|4",
            Read(
                new Sheet(
                    "a",
                    [
                        [1, 2],
                        [],
                        [3, 4],
                    ]
                )
            )
        );

    [Fact]
    public void Read_HeadingBesideProse_IsText() =>
        Assert.Equal(
            "一、总体情况\n本机关全年主动公开信息十二条，没有收到任何政府信息公开申请。",
            Read(
                new Sheet(
                    "a",
                    [
                        ["一、总体情况", "本机关全年主动公开信息十二条，没有收到任何政府信息公开申请。"],
                    ]
                )
            )
        );

    [Fact]
    public void Read_WorkbookUnderAnotherName_IsAWorkbook() =>
        Assert.Equal(
            "xlsx",
            Opened
                .Bytes(
                    XlsxBuilder.Of(
                        new Sheet(
                            "a",
                            [
                                ["甲"],
                            ]
                        )
                    ),
                    "a.docx"
                )
                .Format
        );

    [Fact]
    public void Read_PartsThatUnfoldBeyondTheLimit_AreRefused() =>
        Assert.Contains(
            "解压后过大",
            Opened.Refusal(
                XlsxBuilder.Of(
                    new Sheet(
                        "a",
                        [
                            [new string('公', 5_000)],
                        ]
                    )
                ),
                "a.xlsx",
                new ReadingLimits { UnfoldedBytes = 10_000 }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_ErrorInACell_IsNotTakenForBlank() =>
        Assert.Equal(
            "[1×2]\nx|#DIV/0!",
            Read(
                new Sheet(
                    "a",
                    [
                        ["x", new RawCell("#DIV/0!", "e")],
                    ]
                )
            )
        );
}

using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Chengming.Reports.Checks;
using Chengming.Reports.Writing.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Chengming.Reports.Tests.Writing.Excel;

public class WorkbookTests
{
    [Fact]
    public void AddSheet_AllKindsOfCells_AreValidAndReadBackTyped()
    {
        var bytes = Write(book =>
        {
            var sheet = book.AddSheet("清单", Layout(3) with { FrozenRows = 1, FrozenColumns = 1, FilterRow = 1 });
            sheet.Row(
                SheetCell.Text("甲", CellStyle.Header),
                SheetCell.Text("乙", CellStyle.Header),
                SheetCell.Text("丙", CellStyle.Header)
            );
            sheet.Row(SheetCell.Number(-12.50m), SheetCell.Date(new DateOnly(2026, 3, 19)), SheetCell.Text("=1+1"));
            sheet.Row(SheetCell.Of(Severity.Error), SheetCell.Empty(), SheetCell.Number(0.125m, CellStyle.Percent));
            sheet.Merge(3, 1, 1, 2);
            book.AddSheet("空表", Layout(1));
        });

        AssertValid(bytes);
        var rows = Rows(bytes, 0);
        Assert.Equal(["甲", "乙", "丙"], rows[0]);
        Assert.Equal([-12.5, new DateTime(2026, 3, 19), "=1+1"], rows[1]);
        Assert.Equal(["错误", null, 0.125], rows[2]);
        Assert.Empty(Rows(bytes, 1));
    }

    [Fact]
    public void Row_EveryStyle_HasItsLook()
    {
        var styles = Enum.GetValues<CellStyle>();
        var bytes = Write(book =>
            book.AddSheet("样式", Layout(styles.Length)).Row([.. styles.Select(s => SheetCell.Text($"{s}", s))])
        );

        AssertValid(bytes);
    }

    [Fact]
    public void Row_OddTexts_AreKeptAndForbiddenCharactersShown()
    {
        var bytes = Write(book =>
        {
            var sheet = book.AddSheet("文字", Layout(1));
            foreach (var text in OddReports.Texts.Append("_x0041_ 与 _x00").Append("\ud83d"))
            {
                sheet.Row(SheetCell.Text(text));
            }
        });

        AssertValid(bytes);
        var read = Rows(bytes, 0).Select(r => (string?)r[0]).ToList();
        Assert.Equal("换行\n回车\n单独回车\n结束", read[3]);
        Assert.Equal("控制\uFFFD字\uFFFD符\uFFFD与\u007F", read[6]);
        Assert.Equal("=1+1", read[7]);
        Assert.Equal("_x0041_ 与 _x00", read[^2]);
        Assert.Equal("\uFFFD", read[^1]);
    }

    [Fact]
    public void Row_TextBeyondTheLimitOfACell_IsCutWithAMark()
    {
        var bytes = Write(book => book.AddSheet("长", Layout(1)).Row(SheetCell.Text(new string('长', 40_000))));

        var text = (string)Rows(bytes, 0)[0][0]!;
        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("以下从略）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AddSheet_NamesThatExcelRefuses_AreMadeFitAndUnique()
    {
        var bytes = Write(book =>
        {
            book.AddSheet("甲/乙:*?[丙]", Layout(1));
            book.AddSheet("甲 乙", Layout(1));
            book.AddSheet("甲 乙", Layout(1));
            book.AddSheet("'", Layout(1));
            book.AddSheet(new string('长', 40), Layout(1));
            book.AddSheet(new string('长', 41), Layout(1));
        });

        AssertValid(bytes);
        using var reader = Reader(bytes);
        var names = new List<string>();
        do
        {
            names.Add(reader.Name);
        } while (reader.NextResult());

        Assert.Equal(
            ["甲 乙    丙", "甲 乙", "甲 乙 (2)", "工作表", new string('长', 31), new string('长', 27) + " (2)"],
            names
        );
    }

    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(9, 26, "Z9")]
    [InlineData(10, 27, "AA10")]
    [InlineData(1, 702, "ZZ1")]
    [InlineData(1, 703, "AAA1")]
    public void Name_OfCell_CountsLikeExcel(int row, int column, string name) =>
        Assert.Equal(name, Sheet.Name(row, column));

    [Fact]
    public void AddSheet_FrozenRows_AreRepeatedOnEveryPage()
    {
        var bytes = Write(book => book.AddSheet("清单", Layout(1) with { FrozenRows = 2, Landscape = true }).Row());

        using var zip = new ZipArchive(new MemoryStream(bytes));
        var workbook = XDocument.Load(zip.GetEntry("xl/workbook.xml")!.Open());
        var sheet = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Equal("'清单'!$1:$2", workbook.Descendants().Single(e => e.Name.LocalName == "definedName").Value);
        var setup = sheet.Descendants().Single(e => e.Name.LocalName == "pageSetup");
        Assert.Equal(
            ("9", "landscape"),
            ((string?)setup.Attribute("paperSize"), (string?)setup.Attribute("orientation"))
        );
    }

    [Fact]
    public void Row_LongText_IsAsHighAsItsLines()
    {
        // 27 characters of width 2 in a column of 22 (20.5 without its sides) take three lines of ten.
        var bytes = Write(book =>
        {
            var sheet = book.AddSheet("清单", new SheetLayout { ColumnWidths = [22] });
            sheet.Row(SheetCell.Text(new string('长', 27)));
            sheet.Row(SheetCell.Text("短"));
            sheet.Row(SheetCell.Text("一\n二\n三"));
        });

        using var zip = new ZipArchive(new MemoryStream(bytes));
        var sheet = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var heights = sheet.Descendants().Where(e => e.Name.LocalName == "row").Select(r => (double?)r.Attribute("ht"));
        // Three lines of 14.5 points and 3 around them.
        Assert.Equal([46.5, null, 46.5], heights);
    }

    internal static void AssertValid(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
        );
    }

    internal static List<object?[]> Rows(byte[] bytes, int sheet)
    {
        using var reader = Reader(bytes);
        for (var i = 0; i < sheet; i++)
        {
            reader.NextResult();
        }

        return RestOf(reader);
    }

    internal static List<object?[]> RowsOf(byte[] bytes, string sheet)
    {
        using var reader = Reader(bytes);
        while (reader.Name != sheet)
        {
            Assert.True(reader.NextResult(), $"The workbook has no sheet {sheet}.");
        }

        return RestOf(reader);
    }

    private static List<object?[]> RestOf(IExcelDataReader reader)
    {
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }

    private static IExcelDataReader Reader(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
    }

    private static SheetLayout Layout(int columns) => new() { ColumnWidths = [.. Enumerable.Repeat(12.0, columns)] };

    private static byte[] Write(Action<Workbook> content)
    {
        using var output = new MemoryStream();
        using (var book = new Workbook(output, "测试\u0001"))
        {
            content(book);
        }

        return output.ToArray();
    }
}

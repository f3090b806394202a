using Chengming.Pdf.Tests.Writing;
using Chengming.Pdf.Writing;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing.Layout;
using Chengming.Reports.Writing.Pdf;

namespace Chengming.Reports.Tests.Writing.Pdf;

public class PdfReportWriterTests
{
    private static readonly PdfReportWriter Writer = new();

    [Theory]
    [InlineData("2021", 0)]
    [InlineData("2021", 12_345)]
    [InlineData("2019", 0)]
    [InlineData("2019", 12_345)]
    public void Write_ValidReport_EveryWordAndFigureReadsBack(string form, int largest)
    {
        var report = SampleReports.Valid(form, seed: 3, largest);

        var (pdf, receipt) = Written(report);

        PdfTools.Check(pdf);
        Assert.Empty(receipt.MissingCharacters);
        var text = PdfTools.Text(pdf);
        var at = 0;
        foreach (var expected in PrintedWords.Of(report))
        {
            // Page numbers come between; nothing else may, and nothing may be out of order.
            var found = text.IndexOf(WithoutWhite(expected), at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{expected}” is not read back after position {at}.");
            Assert.True(found - at <= 5, $"Something unexpected before “{expected}”: {text[at..found]}");
            at = found + WithoutWhite(expected).Length;
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Write_Font_IsEmbeddedSubsetWithUnicode(string form)
    {
        var lines = PdfTools.Fonts(Written(SampleReports.Valid(form, seed: 1)).Pdf);

        Assert.All(lines, l => Assert.Matches(@"\+NotoSerifSC-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes\s", l));
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Write_Table3_StandsOnOnePage(string form)
    {
        var report = SampleReports.Valid(form, seed: 1);
        var (pdf, receipt) = Written(report);
        var rows = report.Form.Table("t3").Blocks[0].Rows;

        var pages = Enumerable
            .Range(1, receipt.Pages)
            .Where(p => PdfTools.Text(pdf, p).Contains(rows[0].Label, StringComparison.Ordinal))
            .ToList();

        var page = PdfTools.Text(pdf, Assert.Single(pages));
        Assert.Contains(rows[^1].Label, page, StringComparison.Ordinal);
        Assert.Contains(report.Form.Sections[2].Label, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BlankUnreadAndNotApplicable_StayWhatTheyAre()
    {
        var form = ReportForms.WithKey("2021");
        var cells = new ReportCell[form.Cells.Count];
        cells[form.CellWithId("t4.review.upheld").Index] = ReportCell.NotApplicableAt(null, "—");
        cells[form.CellWithId("t4.review.corrected").Index] = ReportCell.BlankAt(null, " ");
        cells[form.CellWithId("t4.review.other").Index] = ReportCell.UnreadAt(null, "九");
        cells[form.CellWithId("t4.review.pending").Index] = ReportCell.Of(7);

        var text = PdfTools.Text(Written(new AnnualReport(form, cells)).Pdf);

        // The figures of table 4 follow its last column header, and are followed by the next heading.
        Assert.Contains("总计/7五、", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Write_NothingKnown_PrintsTheFormWithItsHeadings(string key)
    {
        var form = ReportForms.WithKey(key);

        var (pdf, receipt) = Written(new AnnualReport(form, new ReportCell[form.Cells.Count]));

        var text = PdfTools.Text(pdf);
        Assert.Equal(3, receipt.Pages);
        Assert.StartsWith("〔机关名称〕〔年份〕年政府信息公开工作年度报告一、总体情况", text, StringComparison.Ordinal);
        Assert.All(form.Sections, s => Assert.Contains(s.NumberedLabel, text, StringComparison.Ordinal));
        Assert.DoesNotContain("0", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void WriteTemplate_PassesQpdf(string key)
    {
        using var output = new MemoryStream();

        Writer.WriteTemplate(ReportForms.WithKey(key), output);

        PdfTools.Check(output.ToArray());
        Assert.Contains("（五）监督保障", PdfTools.Text(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameReport_GivesSameBytes() =>
        Assert.Equal(
            Written(SampleReports.Valid("2021", seed: 5)).Pdf,
            Written(SampleReports.Valid("2021", seed: 5)).Pdf
        );

    [Fact]
    public void Write_OddTexts_AreSetAndWhatNoFontHasIsReported()
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 20; seed++)
        {
            var (pdf, receipt) = Written(OddReports.With(seed));
            missing.UnionWith(receipt.MissingCharacters);
            if (seed % 5 == 0)
            {
                PdfTools.Check(pdf);
            }
        }

        Assert.Contains("😀", missing);
        Assert.DoesNotContain("龘", missing);
    }

    [Fact]
    public void Outline_HasTitleSectionsAndParts()
    {
        var report = SampleReports.Valid("2021", seed: 2);

        var outline = PdfTools.Outline(Written(report).Pdf);

        Assert.Equal([report.Title!, ">一、总体情况", ">>（一）主动公开", ">>（二）依申请公开"], outline.Take(4));
        Assert.Equal(1 + 6 + 5, outline.Count);
    }

    [Fact]
    public void FontFolder_OfficialFonts_AreUsedForTheirParts()
    {
        using var folder = new TemporaryFolder();
        folder.Add("fangsong.ttf", TestFont.Build("本报告所列数据的统计期限", family: "仿宋_GB2312"));
        folder.Add("restricted.ttf", TestFont.Build("政", family: "方正小标宋简体", licence: 2));
        folder.Add("broken.ttf", [1, 2, 3]);
        folder.Add("readme.txt", [1]);
        var writer = new PdfReportWriter(folder.Path);

        using var output = new MemoryStream();
        var receipt = writer.Compose(SampleReports.Valid("2021", seed: 1), output);

        Assert.Empty(receipt.MissingCharacters);
        Assert.Equal(2, PdfTools.Fonts(output.ToArray()).Count); // the packaged font draws what 仿宋 lacks
        Assert.Equal("仿宋_GB2312", Assert.Single(writer.Typefaces.Body.Fonts[0].FamilyNames));
        Assert.True(writer.Typefaces.Title.IsEmboldened);
        Assert.Equal(2, writer.Typefaces.Unusable.Count);
        Assert.Contains(writer.Typefaces.Unusable, u => u.StartsWith("restricted.ttf", StringComparison.Ordinal));
        Assert.Contains(writer.Typefaces.Unusable, u => u.StartsWith("broken.ttf", StringComparison.Ordinal));
    }

    [Fact]
    public void FontFolder_Missing_IsSaidAndNotPassedOver() =>
        Assert.Throws<DirectoryNotFoundException>(() => new PdfReportWriter("/no/such/folder").Typefaces);

    [Fact]
    public void PackagedFont_LiesBesideTheProgramWithItsLicence()
    {
        var fonts = Path.Combine(AppContext.BaseDirectory, "fonts");

        Assert.True(File.Exists(Path.Combine(fonts, "NotoSerifSC-Regular.ttf")));
        Assert.Contains(
            "SIL OPEN FONT LICENSE",
            File.ReadAllText(Path.Combine(fonts, "NotoSerifSC-OFL.txt")),
            StringComparison.Ordinal
        );
    }

    private static string WithoutWhite(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static (byte[] Pdf, PdfReceipt Receipt) Written(AnnualReport report)
    {
        using var output = new MemoryStream();
        var receipt = Writer.Compose(report, output);
        return (output.ToArray(), receipt);
    }
}

using System.Text;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Forms;

public class ReportFormsTests
{
    [Theory(DisplayName = "Table sizes as prescribed: 2021 has 10 + 175 + 15 cells, 2019 has 22 + 161 + 15")]
    [InlineData("2021", "t2", 10)]
    [InlineData("2021", "t3", 175)]
    [InlineData("2021", "t4", 15)]
    [InlineData("2019", "t2v19", 22)]
    [InlineData("2019", "t3", 161)]
    [InlineData("2019", "t4", 15)]
    public void Cells_OfTable_AreAsPrescribed(string form, string table, int count) =>
        Assert.Equal(count, ReportForms.WithKey(form).Cells.Count(c => c.Table.Id == table && !c.IsForeign));

    [Theory]
    [InlineData(2018, null)]
    [InlineData(2019, "2019")]
    [InlineData(2020, "2019")]
    [InlineData(2021, "2021")]
    [InlineData(2030, "2021")]
    public void ForYear_ReturnsTheFormInForce(int year, string? key) =>
        Assert.Equal(key, ReportForms.ForYear(year)?.Key);

    [Fact]
    public void Load_UnknownProperty_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => ReportForms.Load(Json("""{ "key": "x", "colour": "red" }""")));

    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void Cells_OfEveryTruth_AreKnown(string name)
    {
        using var truth = RealReports.Truth(name);
        var form = ReportForms.WithKey(truth.RootElement.GetProperty("form").GetString()!);

        var unknown = truth
            .RootElement.GetProperty("cells")
            .EnumerateObject()
            .Where(c => form.FindCell(c.Name) is null);

        Assert.Empty(unknown.Select(c => c.Name));
    }

    private static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}

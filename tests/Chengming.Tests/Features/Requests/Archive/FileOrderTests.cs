using System.Text;
using Chengming.Features.Requests.Archive;

namespace Chengming.Tests.Features.Requests.Archive;

/// <summary>The order of papers in a file is data, and every paper has exactly one place in it.</summary>
public sealed class FileOrderTests
{
    [Fact]
    public void Shipped_StandsInTheOrderOfPractice()
    {
        Assert.Equal(
            [
                "reply",
                "service",
                "application",
                "register",
                "correction",
                "reasons",
                "consultation",
                "search",
                "approval",
                "extension",
                "fee",
                "remedy",
            ],
            FileOrder.Shipped.Sections.Select(s => s.Code)
        );
    }

    [Fact]
    public void PlaceOf_EveryKindOfPaper_IsKnown() =>
        Assert.All(FilePaperKinds.All, kind => Assert.NotNull(FileOrder.Shipped.PlaceOf(kind).Section));

    [Fact]
    public void Read_PaperTwiceUnknownAndForgotten_NamesEach()
    {
        const string Faulty = """
            { "source": "", "sections": [
              { "code": "front", "title": "", "papers": [] },
              { "code": "reply", "title": "", "papers": ["refused", "refused", "no-such-paper"] },
              { "code": "note", "title": "", "papers": [] } ] }
            """;

        var (_, problems) = FileOrder.Read(new MemoryStream(Encoding.UTF8.GetBytes(Faulty)));

        Assert.Contains(problems, p => p.Message.Contains("“refused”出现两次", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Message.Contains("没有文件种类“no-such-paper”", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Message.Contains("“provided”没有位置", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_OrderWithAPartLeftOut_IsRefused_AndAWholeOneIsTaken()
    {
        var codes = FileOrder.Shipped.Sections.Select(s => s.Code).Reverse().ToList();
        var whole = new ArchiveSettings { Order = string.Join('\n', codes) };
        var torn = new ArchiveSettings { Order = string.Join('\n', codes.Skip(1)) };

        Assert.Empty(whole.Problems());
        Assert.Equal(codes, whole.FileOrder.Sections.Select(s => s.Code));
        Assert.Equal([nameof(ArchiveSettings.Order)], torn.Problems().Select(p => p.Field));
    }

    [Theory]
    [InlineData(true, "D10", "2036-12-31")]
    [InlineData(false, "D10", "2036-03-02")]
    [InlineData(true, "D30", "2056-12-31")]
    [InlineData(true, "Y", null)]
    public void ExpiresOn_ClosedOn2March2026(bool fromNextYear, string retention, string? expires) =>
        Assert.Equal(
            expires is null ? null : RequestCases.Day(expires),
            new ArchiveSettings { CountsFromNextYear = fromNextYear }.ExpiresOn(
                RetentionClass.Of(retention),
                new DateOnly(2026, 3, 2)
            )
        );

    [Fact(DisplayName = "国家档案局令第13号：次年六月底前移交")]
    public void HandoverDueOn_IsTheLastOfJuneOfTheFollowingYear() =>
        Assert.Equal(new DateOnly(2027, 6, 30), new ArchiveSettings().HandoverDueOn(new DateOnly(2026, 3, 2)));
}

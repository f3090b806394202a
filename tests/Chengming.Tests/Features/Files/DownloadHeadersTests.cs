using System.Net.Http.Headers;
using Chengming.Features.Files;
using Chengming.Features.Files.Sniffing;

namespace Chengming.Tests.Features.Files;

public class DownloadHeadersTests
{
    [Fact]
    public void For_ChineseName_IsReadBackByOtherPrograms()
    {
        var headers = DownloadHeaders.For(FileKinds.WithId("docx"), "年度 报告\"1\".docx", inline: false);

        var disposition = ContentDispositionHeaderValue.Parse(headers["Content-Disposition"]);
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal("年度 报告1.docx", disposition.FileNameStar);
        Assert.Equal("__ __1.docx", disposition.FileName?.Trim('"'));
    }

    [Theory]
    [InlineData("pdf", true)]
    [InlineData("png", true)]
    [InlineData("txt", true)]
    [InlineData("html", false)]
    [InlineData("docx", false)]
    [InlineData("zip", false)]
    public void For_AskedInline_OnlyKindsThatMayBe(string kind, bool shown) =>
        Assert.StartsWith(
            shown ? "inline;" : "attachment;",
            DownloadHeaders.For(FileKinds.WithId(kind), "x", inline: true)["Content-Disposition"],
            StringComparison.Ordinal
        );

    [Fact]
    public void For_EveryKind_IsNeverGuessedAndNeverRunsScript()
    {
        foreach (var kind in FileKinds.All.Append(null))
        {
            foreach (var inline in new[] { true, false })
            {
                var headers = DownloadHeaders.For(kind, "x", inline);

                Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
                Assert.StartsWith("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
                Assert.DoesNotContain("script-src", headers["Content-Security-Policy"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void For_UnknownAndRefusedKinds_AreMereBytes()
    {
        Assert.Equal("application/octet-stream", DownloadHeaders.For(null, "x", inline: true)["Content-Type"]);
        Assert.Equal(
            "application/octet-stream",
            DownloadHeaders.For(FileKinds.WithId("svg"), "x.svg", inline: true)["Content-Type"]
        );
    }

    [Fact]
    public void For_HeaderInjection_StaysOneLine() =>
        Assert.All(
            DownloadHeaders.For(FileKinds.WithId("txt"), "a\r\nSet-Cookie: x=1.txt", inline: false).Values,
            v => Assert.DoesNotContain(v, char.IsControl)
        );
}

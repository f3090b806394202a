using System.Text;
using Chengming.Reports.Reading;

namespace Chengming.Reports.Tests.Reading;

/// <summary>Files of the tests on their way through <see cref="DocumentReaders"/>.</summary>
internal static class Opened
{
    static Opened() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static SourceDocument Bytes(byte[] content, string fileName, ReadingLimits? limits = null) =>
        DocumentReaders.Open(content, fileName, limits ?? ReadingLimits.Default, TestContext.Current.CancellationToken);

    public static SourceDocument Text(string text, string fileName = "报告.txt") =>
        Bytes(Encoding.UTF8.GetBytes(text), fileName);

    public static SourceDocument Html(string html) => Text(html, "报告.html");

    public static string Refusal(byte[] content, string fileName, ReadingLimits? limits = null)
    {
        var refused = Assert.Throws<UnreadableDocumentException>(() => Bytes(content, fileName, limits));
        Assert.DoesNotContain('\n', refused.Message);
        return refused.Message;
    }
}

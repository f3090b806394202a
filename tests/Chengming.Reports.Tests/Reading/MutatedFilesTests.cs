using System.Diagnostics;
using System.Text;
using Chengming.Reports.Reading;
using Chengming.Reports.Tests.Reading.Excel;
using Chengming.Reports.Tests.Reading.Unsupported;
using Chengming.Reports.Tests.Reading.Word;

namespace Chengming.Reports.Tests.Reading;

/// <summary>Files with random damage: whatever happens, a document or one refusal comes out, and soon.</summary>
public class MutatedFilesTests
{
    private const int Mutations = 400;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, byte[]> Samples = new(StringComparer.Ordinal)
    {
        ["a.txt"] = Encoding.UTF8.GetBytes("某局2023年报\n一、总体\n规章\t0\t1\n"),
        ["a.md"] = Encoding.UTF8.GetBytes(
            "# 某局\n\n| a | b |\n|---|---|\n| **1** | [x](y) |\n\n<table><tr><td>1</table>\n"
        ),
        ["a.csv"] = Encoding.UTF8.GetBytes("a,\"b\nc\",d\n1,,2\n"),
        ["a.html"] = Encoding.UTF8.GetBytes(
            "<html><head><title>年报</title></head><body><p>一、总体<table><thead><tr><th rowspan=2>a<th colspan=3>b</thead>"
                + "<tbody><tr><td>1<td style='display:none'>2<td><table><tr><td>x</table></tbody></table><pre>c\td</pre></body></html>"
        ),
        ["a.docx"] = DocxBuilder.Of(
            DocxBuilder.Item("甲", 1)
                + DocxBuilder.Table(
                    DocxBuilder.Row(DocxBuilder.Cell("a", "<w:vMerge w:val=\"restart\"/>"), DocxBuilder.Cell("b")),
                    DocxBuilder.Row(DocxBuilder.Cell("", "<w:vMerge/>"), DocxBuilder.Cell("1"))
                ),
            "<w:abstractNum w:abstractNumId=\"0\">"
                + DocxBuilder.Level(0, "chineseCounting", "%1、")
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        ),
        ["a.xlsx"] = XlsxBuilder.Of(
            new Sheet(
                "表",
                [
                    ["题"],
                    ["a", "b", 1.5],
                    [null, 2, 3],
                ],
                ["A1:C1", "A2:A3"]
            )
        ),
        ["a.xls"] = OleBuilder.With("Workbook"),
        ["a.doc"] = OleBuilder.With("WordDocument"),
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_DamagedBytes_GivesADocumentOrOneRefusal(string name)
    {
        var random = new Random(20_231_231);
        for (var i = 0; i < Mutations; i++)
        {
            OpenOrRefuse(Damaged(Samples[name], random), name, i);
        }
    }

    [Theory]
    [InlineData("word/document.xml", "a.docx")]
    [InlineData("word/numbering.xml", "a.docx")]
    [InlineData("xl/worksheets/sheet1.xml", "a.xlsx")]
    [InlineData("xl/workbook.xml", "a.xlsx")]
    public void Open_DamagedPart_GivesADocumentOrOneRefusal(string part, string name)
    {
        var random = new Random(20_241_231);
        var parts = Parts(Samples[name]);
        for (var i = 0; i < Mutations; i++)
        {
            var damaged = parts.Select(p => p.Name == part ? (p.Name, Damaged(p.Bytes, random)) : p);
            OpenOrRefuse(ZipFile.Of([.. damaged]), name, i);
        }
    }

    private static void OpenOrRefuse(byte[] content, string name, int number)
    {
        var watch = Stopwatch.StartNew();
        var thrown = Record.Exception(() => Opened.Bytes(content, name));
        Assert.True(
            thrown is null or UnreadableDocumentException,
            $"Mutation {number} of {name}: {thrown?.GetType().Name} {thrown?.Message} {thrown?.StackTrace}"
        );
        Assert.True(watch.Elapsed < Longest, $"Mutation {number} of {name} took {watch.Elapsed}.");
    }

    private static byte[] Damaged(byte[] sample, Random random)
    {
        var bytes = sample.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. bytes];
    }

    private static List<(string Name, byte[] Bytes)> Parts(byte[] zip)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        return
        [
            .. archive.Entries.Select(e =>
            {
                using var packed = e.Open();
                using var bytes = new MemoryStream();
                packed.CopyTo(bytes);
                return (e.FullName, bytes.ToArray());
            }),
        ];
    }
}

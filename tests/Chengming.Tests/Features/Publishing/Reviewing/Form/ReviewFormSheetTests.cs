using Chengming.Features.Publishing.Content.Importing;
using Chengming.Features.Publishing.Reviewing.Form;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Tests.Features.Publishing.Reviewing.Form;

/// <summary>The form says the same in Word and in PDF, and the code on it can be read back.</summary>
public class ReviewFormSheetTests
{
    private static readonly Guid Item = Guid.Parse("01a21700-fe84-7d4c-80b2-263e745d43d8");
    private static readonly string Hash = new('c', 64);

    private static readonly ReviewFormSheet Sheet = new(
        "示例县应急管理局政府信息发布审查表",
        "11640300MB00000000/2026-00012",
        "2026年3月1日（星期日）",
        FormCode.Of(Item, Hash),
        [
            ReviewFormRow.Of("信息标题", "关于开展汛期安全生产检查的通知"),
            ReviewFormRow.Of("发文字号", ""),
            new("机器预审", ["发现 2 处，其中已说明不作修改 1 处", "个人信息：2 处"]),
            new("一审一校", ["意见：同意"], "承办科室负责人", "签字：陈明远　2026-03-01 09:30　散列 cccccccccccccccc"),
            new("二审二校", ["意见："], "分管领导", "签字：　　　　　　　　　　年　　月　　日"),
        ]
    );

    [Fact]
    public void Pdf_ReadBack_SaysWhatTheSheetSays()
    {
        using var bytes = new MemoryStream();
        PdfReviewForm.Write(Sheet, bytes);

        var text = PdfToText
            .Read(bytes.ToArray(), cancel: TestContext.Current.CancellationToken)
            .OrThrow()
            .ToText(_ => null)
            .OrThrow()
            .Passages.PlainText;

        Assert.Contains("示例县应急管理局政府信息发布审查表", text, StringComparison.Ordinal);
        Assert.Contains("核验码：745D-43D8-CCCC-CCCC", text, StringComparison.Ordinal);
        Assert.All(
            Sheet.Rows.SelectMany(r => r.Lines.Append(r.Signature).Append(r.Label)).Select(Packed),
            line => Assert.Contains(line, Packed(text), StringComparison.Ordinal)
        );
        Assert.Equal(Sheet.Code, FormCode.FoundIn(bytes.ToArray()));
    }

    [Fact]
    public void Word_IsValid_AndSaysWhatTheSheetSays()
    {
        using var bytes = new MemoryStream();
        WordReviewForm.Write(Sheet, bytes);

        bytes.Position = 0;
        using var file = WordprocessingDocument.Open(bytes, isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(
                file,
                TestContext.Current.CancellationToken
            )
        );
        var body = file.MainDocumentPart!.Document.Body!;
        Assert.Contains("核验码：745D-43D8-CCCC-CCCC", body.InnerText, StringComparison.Ordinal);
        Assert.Equal(
            Sheet.Rows.Select(r => r.Label + (r.Signer.Length > 0 ? $"（{r.Signer}）" : "")),
            body.Descendants<TableRow>().Select(r => r.GetFirstChild<TableCell>()!.InnerText)
        );
        Assert.Equal(
            Sheet.Rows.Select(r => string.Concat(r.Lines) + r.Signature),
            body.Descendants<TableRow>().Select(r => r.Elements<TableCell>().Last().InnerText)
        );
    }

    [Theory]
    [InlineData("745D-43D8-CCCC-CCCC")]
    [InlineData("745d43d8cccccccc")]
    [InlineData(" ７45d 43d8 – cccc cccc ")]
    public void TryRead_HoweverItIsCopied_IsTheCode(string typed)
    {
        Assert.True(FormCode.TryRead(typed, out var code));
        Assert.Equal(Sheet.Code, code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("745D-43D8-CCCC")]
    [InlineData("745D-43D8-CCCC-CCCG")]
    public void TryRead_WhatIsNoCode_IsNone(string typed) => Assert.False(FormCode.TryRead(typed, out _));

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

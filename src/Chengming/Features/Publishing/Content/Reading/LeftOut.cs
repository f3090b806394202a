namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>Counts what could not be taken into a text and whose loss an author has to hear of.</summary>
internal sealed class LeftOut
{
    public int Pictures { get; set; }

    public int Links { get; set; }

    public int Embedded { get; set; }

    public int Fields { get; set; }

    /// <summary>One sentence for each kind, with what to do.</summary>
    public IReadOnlyList<string> ToRemarks() =>
        [
            .. new[]
            {
                (Pictures, "张图片没有带入：图片须先上传到本平台，再插入正文。"),
                (Links, "个链接没有带入（文字保留）：链接须以 http://、https:// 或 mailto: 开头，或指向本站。"),
                (Embedded, "处脚本、公式、音频或嵌入的内容没有带入：公式请改为文字或图片，其他请作为附件上传。"),
                (Fields, "处表单控件没有带入：正文不能含输入框和按钮，表格样张请作为附件上传。"),
            }
                .Where(kind => kind.Item1 > 0)
                .Select(kind => $"有 {kind.Item1} {kind.Item2}"),
        ];
}

using Chengming.Law;

namespace Chengming.Features.Files.Sniffing;

/// <summary>Why a file is not taken (文件问题).</summary>
/// <param name="Code">A name for machines, e.g. <c>encrypted</c>.</param>
/// <param name="Message">What is wrong and what to do, in one Chinese sentence or two.</param>
[Term("文件问题")]
public sealed record FileProblem(string Code, string Message)
{
    internal static FileProblem Empty { get; } = new("empty", "文件是空的（0 字节）；请重新导出或下载后再上传。");

    internal static FileProblem Unknown { get; } =
        new("unknown", "无法识别这个文件是什么，可能已损坏；请确认选对了文件，或另存为 PDF 后再上传。");

    internal static FileProblem Encrypted { get; } =
        new("encrypted", "文件有密码或已加密，别人打不开，也无法检查；请去掉密码另存后再上传。");

    internal static FileProblem Macros { get; } =
        new("macros", "文件里有宏（可以自动运行的程序），不能上传；请另存为不带宏的 .docx、.xlsx 或 .pptx。");

    internal static FileProblem Damaged { get; } =
        new("damaged", "文件已损坏或不完整，打不开；请重新导出或下载后再上传。");

    internal static FileProblem Unfolds { get; } =
        new("unfolds", "文件解压后过大，疑似压缩炸弹，不能上传；请拆分后再上传。");

    internal static FileProblem TwoInOne { get; } =
        new("two-in-one", "文件里藏着另一种文件（既能当作一种打开，又能当作另一种打开），不能上传；请重新导出。");

    internal static FileProblem Program { get; } =
        new("program", "文件里夹带可执行的程序或脚本，不能上传；请去掉后再上传。");

    internal static FileProblem TooLarge(FileKind kind, long length) =>
        new(
            "too-large",
            $"文件有 {(length + (1 << 20) - 1) >> 20} MB，{kind.Name}最多 {kind.LargestMegabytes} MB；请压缩或拆分后再上传。"
        );

    internal static FileProblem Refused(FileKind kind) => new("refused", kind.Refusal!);

    internal static FileProblem Mismatch(string extension, FileKind found) =>
        new(
            "mismatch",
            extension.Length == 0
                ? $"文件名没有扩展名，内容是{found.Name}；请把文件名改为以 .{found.Extensions[0]} 结尾。"
                : $"扩展名是 .{extension}，内容却是{found.Name}；请确认选对了文件，并把扩展名改为 .{found.Extensions[0]}。"
        );
}

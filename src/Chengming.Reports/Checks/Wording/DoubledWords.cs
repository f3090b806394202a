namespace Chengming.Reports.Checks.Wording;

/// <summary>Finds words of two characters that stand twice in a row: 参与参与.</summary>
internal static class DoubledWords
{
    /// <summary>Words that end one word and begin the next in names and terms (县政府|政府信息), or are doubled rightly (研究研究).</summary>
    private static readonly HashSet<string> Right =
    [
        .. "政府 公开 信息 服务 管理 执法 监督 规范 部门 建设 行政 申请 应急 办理 政务 审批 许可 处罚 复议 诉讼 条例 公示 公告 社会 安全".Split(
            ' '
        ),
        .. "研究 讨论 商量 考虑 学习 非常 许多 很多 一个 一件 一步 一条 一项 一次 一户 一级 逐个 逐条 逐项 多少 点滴 方方 千万 什么".Split(
            ' '
        ),
    ];

    /// <summary>How many characters both words have.</summary>
    public const int Length = 4;

    /// <summary>Where the first one from a position on begins; −1 when there is none.</summary>
    public static int Next(string text, int from)
    {
        for (var i = from; i + 3 < text.Length; i++)
        {
            if (
                text[i] == text[i + 2]
                && text[i + 1] == text[i + 3]
                && text[i] != text[i + 1]
                && IsChinese(text[i])
                && IsChinese(text[i + 1])
                && !Right.Contains(text.Substring(i, 2))
                && !Right.Contains(text.Substring(i + 1, 2))
            )
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff';
}

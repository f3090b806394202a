namespace Chengming.Reports.Reading.Flow;

/// <summary>What is left of the <see cref="ReadingLimits"/> while one document is read.</summary>
internal sealed class ReadingBudget(ReadingLimits limits, CancellationToken cancel)
{
    private long unfoldedBytes = limits.UnfoldedBytes;
    private long characters = limits.Characters;
    private long cells = limits.GridCells;

    /// <summary>The limits it started from.</summary>
    public ReadingLimits Limits { get; } = limits;

    /// <summary>Asks to stop.</summary>
    public CancellationToken Cancel { get; } = cancel;

    /// <summary>Pays for bytes that came out of a compressed part.</summary>
    public void PayUnfolded(int count) =>
        Pay(ref unfoldedBytes, count, "文件解压后过大，已停止读取；请确认文件来源，或用办公软件另存一份再试。");

    /// <summary>Pays for text taken over.</summary>
    public void PayCharacters(int count) =>
        Pay(ref characters, count, "文件文字过多，不像一份年度报告；请只提供报告本身。");

    /// <summary>Pays for one table cell.</summary>
    public void PayCell() => Pay(ref cells, 1, "文件中的表格过大，不像一份年度报告；请只提供报告本身。");

    /// <summary>Refuses nesting that no report has.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > Limits.Depth)
        {
            throw new UnreadableDocumentException("文件结构嵌套过深，可能已损坏；请用办公软件打开后另存一份再试。");
        }
    }

    private void Pay(ref long left, int amount, string refusal)
    {
        Cancel.ThrowIfCancellationRequested();
        left -= amount;
        if (left < 0)
        {
            throw new UnreadableDocumentException(refusal);
        }
    }
}

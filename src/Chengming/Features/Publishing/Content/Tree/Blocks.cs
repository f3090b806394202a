namespace Chengming.Features.Publishing.Content.Tree;

/// <summary>Ways through the blocks of a text.</summary>
internal static class Blocks
{
    /// <summary>The lines of all the blocks in reading order, however deep they stand; captions too.</summary>
    public static IEnumerable<IReadOnlyList<Run>> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(Lines);

    /// <summary>How deep blocks stand within each other.</summary>
    public static int Depth(IReadOnlyList<Block> blocks) =>
        blocks.Count == 0
            ? 0
            : blocks.Max(block =>
                block switch
                {
                    TextList list => 1 + list.Items.Max(Depth),
                    Quotation quotation => 1 + Depth(quotation.Blocks),
                    Figure figure => 1 + Depth(figure.Blocks),
                    Table table => 1 + table.Head.Concat(table.Body).SelectMany(row => row).Max(c => Depth(c.Blocks)),
                    _ => 1,
                }
            );

    private static IEnumerable<IReadOnlyList<Run>> Lines(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Runs],
            TextList list => list.Items.SelectMany(Lines),
            Quotation quotation => Lines(quotation.Blocks),
            Figure figure => [.. Lines(figure.Blocks), figure.Caption],
            Table table =>
            [
                table.Caption,
                .. table.Head.Concat(table.Body).SelectMany(row => row).SelectMany(cell => Lines(cell.Blocks)),
            ],
            _ => throw new InvalidOperationException($"{block.GetType().Name} is no part of a text."),
        };
}

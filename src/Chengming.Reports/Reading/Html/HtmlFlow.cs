using AngleSharp.Dom;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Html;

/// <summary>Walks a page and takes down its paragraphs and tables in the order in which they are shown.</summary>
internal sealed class HtmlFlow
{
    private readonly ReadingBudget budget;
    private readonly bool everything;
    private InlineText line = new();
    private List<FlowItem> items = [];
    private bool broken;
    private bool preserves;
    private int links;
    private int tables;

    private HtmlFlow(ReadingBudget budget, bool everything)
    {
        this.budget = budget;
        this.everything = everything;
    }

    /// <summary>The paragraphs and tables of <paramref name="body"/>.</summary>
    /// <param name="body">The element to walk.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="everything">Hidden elements and page furniture (nav, aside, footer) too.</param>
    public static List<FlowItem> Of(IElement? body, ReadingBudget budget, bool everything)
    {
        var flow = new HtmlFlow(budget, everything);
        if (body is not null)
        {
            flow.Walk(body);
            flow.EndLine(body, isLast: true);
        }

        return flow.items;
    }

    /// <summary>True for the attributes that are looked at; all others are never stored.</summary>
    public static bool Reads(ReadOnlySpan<char> attribute, bool styles) =>
        attribute is "style"
            ? styles
            : attribute is "colspan" or "rowspan" or "hidden" or "role" or "name" or "content" or "start";

    private void Walk(INode parent)
    {
        budget.Cancel.ThrowIfCancellationRequested();
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    Append(text, parent);
                    break;
                case IElement element:
                    Visit(element);
                    break;
            }
        }
    }

    private void Append(IText text, INode parent)
    {
        var data = text.Data;
        budget.PayCharacters(data.Length);
        if (!preserves)
        {
            line.Append(data, links > 0);
            return;
        }

        var start = 0;
        for (int end; (end = data.IndexOf('\n', start)) >= 0; start = end + 1)
        {
            line.Append(data.AsSpan(start, end - start), links > 0);
            EndLine(parent, isLast: false);
        }

        line.Append(data.AsSpan(start), links > 0);
    }

    private void Visit(IElement element)
    {
        var name = element.LocalName;
        var kind = HtmlElements.KindOf(name);
        if (kind is ElementKind.Skipped || (!everything && HtmlElements.IsOutOfSight(element, kind)))
        {
            return;
        }

        switch (kind)
        {
            case ElementKind.Break:
                EndLine(element.ParentElement ?? element, isLast: false);
                break;
            case ElementKind.Link:
                links++;
                Walk(element);
                links--;
                break;
            case ElementKind.Table:
                EndLine(element.ParentElement ?? element, isLast: true);
                VisitTable(element);
                break;
            case ElementKind.Inline:
                Walk(element);
                break;
            default:
                VisitBlock(element, name);
                break;
        }
    }

    private void VisitBlock(IElement element, string name)
    {
        EndLine(element.ParentElement ?? element, isLast: true);
        var outer = preserves;
        preserves |= name == "pre";
        if (name == "li" && HtmlElements.ListNumber(element) is { } number)
        {
            line.Append(number);
        }

        Walk(element);
        EndLine(element, isLast: true);
        preserves = outer;
    }

    private void EndLine(IElement origin, bool isLast) => EndLine((INode)origin, isLast);

    private void EndLine(INode origin, bool isLast)
    {
        var isLine = broken || !isLast;
        broken = !isLast;
        if (line.Length == 0)
        {
            return;
        }

        var isLink = line.IsLink;
        var text = line.Take();
        if (text.Length > 0)
        {
            items.Add(new FlowText(text, isLine) { Origin = origin, IsLink = isLink });
        }
    }

    private void VisitTable(IElement table)
    {
        var number = ++tables;
        foreach (var caption in HtmlElements.ChildrenNamed(table, "caption"))
        {
            Visit(caption);
        }

        var draft = new TableDraft(budget);
        var row = 0;
        foreach (var group in HtmlElements.RowGroups(table))
        {
            foreach (var tr in HtmlElements.ChildrenNamed(group, "tr"))
            {
                if (!everything && HtmlElements.IsOutOfSight(tr, ElementKind.Block))
                {
                    continue;
                }

                row++;
                draft.StartRow();
                AddCells(draft, tr, number, row);
            }

            draft.EndRowGroup();
        }

        TableUnfolding.Unfold(draft, items, table);
    }

    private void AddCells(TableDraft draft, IElement tr, int table, int row)
    {
        var ordinal = 0;
        foreach (var cell in HtmlElements.ChildrenNamed(tr, "td", "th"))
        {
            if (!everything && HtmlElements.IsOutOfSight(cell, ElementKind.Block))
            {
                continue;
            }

            var rowSpan = HtmlElements.Span(cell, "rowspan", 65_534);
            var drafted = draft.Add(
                rowSpan == 0 ? TableDraft.ToTheEnd : rowSpan,
                Math.Max(1, HtmlElements.Span(cell, "colspan", 1_000)),
                (table, row, ++ordinal)
            );
            drafted.Content.AddRange(ContentOf(cell));
        }
    }

    private List<FlowItem> ContentOf(IElement cell)
    {
        var (outerItems, outerLine, outerBroken) = (items, line, broken);
        (items, line, broken) = ([], new InlineText(), false);
        Walk(cell);
        EndLine(cell, isLast: true);
        var content = items;
        (items, line, broken) = (outerItems, outerLine, outerBroken);
        return content;
    }
}

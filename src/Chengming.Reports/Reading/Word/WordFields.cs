namespace Chengming.Reports.Reading.Word;

/// <summary>The fields that are open. The result of a table of contents repeats the headings and is left out.</summary>
internal sealed class WordFields
{
    private const int MostOpen = 64;

    private readonly Stack<Field> open = [];

    /// <summary>True where text is shown, and not part of a field's code or of a table of contents.</summary>
    public bool IsShown
    {
        get
        {
            foreach (var top in open)
            {
                if (!top.IsResult || top.IsContents)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Takes note of w:fldChar.</summary>
    public void Mark(string? type)
    {
        switch (type)
        {
            case "begin" when open.Count < MostOpen:
                open.Push(new Field());
                break;
            case "separate" when open.TryPeek(out var top):
                top.IsResult = true;
                break;
            case "end":
                open.TryPop(out _);
                break;
        }
    }

    /// <summary>Takes note of a field's code.</summary>
    public void Code(string code)
    {
        if (open.TryPeek(out var top) && code.AsSpan().TrimStart().StartsWith("TOC"))
        {
            top.IsContents = true;
        }
    }

    private sealed class Field
    {
        public bool IsResult { get; set; }

        public bool IsContents { get; set; }
    }
}

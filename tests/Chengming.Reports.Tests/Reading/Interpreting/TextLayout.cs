namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>How a report comes out as text: one of the ways that programs and pages really do it.</summary>
public sealed record TextLayout(string Name)
{
    /// <summary>Labels are torn after so many characters; 0 for never.</summary>
    public int TearAfter { get; init; }

    /// <summary>The torn rest of a label comes after the values.</summary>
    public bool RestAfterValues { get; init; }

    /// <summary>The torn rest of a label stands between the first six values and the total.</summary>
    public bool RestBeforeTotal { get; init; }

    /// <summary>A torn label's values stand on a line of their own.</summary>
    public bool ValuesBelow { get; init; }

    /// <summary>The last value stands alone on the next line.</summary>
    public bool TotalAlone { get; init; }

    /// <summary>Every value stands on its own line.</summary>
    public bool OnePerLine { get; init; }

    /// <summary>An empty line after every line.</summary>
    public bool BlankLines { get; init; }

    /// <summary>Column headers one character a line.</summary>
    public bool TornHeaders { get; init; }

    /// <summary>Fields parted by tabs, labels in three columns.</summary>
    public bool Tabs { get; init; }

    /// <summary>Rows of a tabbed text begin in other columns than their header, trailing tabs come and go.</summary>
    public bool Ragged { get; init; }

    /// <summary>A page number after every so many lines; 0 for none.</summary>
    public int PageEvery { get; init; }

    /// <summary>How a page number is printed.</summary>
    public string PageFormat { get; init; } = "- {0} -";

    /// <summary>How a value is printed.</summary>
    public string ValueFormat { get; init; } = "{0}";

    /// <summary>Digits are printed full-width.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Brackets are printed half-width, numbers with spaces after them.</summary>
    public bool HalfWidthMarks { get; init; }

    /// <summary>Labels have no numbers.</summary>
    public bool NoNumbers { get; init; }

    /// <summary>Two rows' labels first, then their values.</summary>
    public bool LabelsInPairs { get; init; }

    /// <summary>Every label after its values.</summary>
    public bool ValuesFirst { get; init; }

    /// <summary>Table 4 as three rows one above another.</summary>
    public bool Table4Stacked { get; init; }

    /// <summary>Table 4 with rows and columns changed over.</summary>
    public bool Table4Turned { get; init; }

    public override string ToString() => Name;
}

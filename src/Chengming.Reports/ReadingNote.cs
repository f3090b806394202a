using Chengming.Law;

namespace Chengming.Reports;

/// <summary>What a reader may have to say about the document besides its figures. The checks turn these into findings.</summary>
[Term("读取说明")]
public enum ReadingNoteKind
{
    /// <summary>A label of a table differs from the form's (本年度止件数 for 本年废止件数).</summary>
    LabelMisprinted,

    /// <summary>A section heading differs from the form's, is out of order or is missing.</summary>
    SectionHeading,

    /// <summary>Rows or cells of a table are not in the document.</summary>
    TablePartMissing,

    /// <summary>A row has fewer or more values than columns, or stands shifted against its columns.</summary>
    RowOutOfLine,

    /// <summary>A row or column that belongs to another form.</summary>
    OfOtherForm,

    /// <summary>A value in a cell that is not a number (“若干”, “见附件”).</summary>
    NotANumber,

    /// <summary>A doubtful reading that the identities settled.</summary>
    SettledByIdentities,

    /// <summary>The document holds something the reader passed over, e.g. a second report or a picture of a table.</summary>
    PassedOver,
}

/// <summary>Something the reader saw and could not take for granted.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Message">In Chinese, one sentence: what was seen and what the form says.</param>
/// <param name="Cells">Identifiers of the cells concerned; may be empty.</param>
/// <param name="Printed">The words as printed, when it is about words.</param>
/// <param name="Expected">What the form says there, when it is about words.</param>
/// <param name="Place">Where.</param>
[Term("读取说明")]
public sealed record ReadingNote(
    ReadingNoteKind Kind,
    string Message,
    IReadOnlyList<string> Cells,
    string? Printed = null,
    string? Expected = null,
    Place? Place = null
);

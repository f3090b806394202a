namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A section heading found in the document.</summary>
/// <param name="Section">1 to 6.</param>
/// <param name="Line">The line it begins in.</param>
/// <param name="Start">Character it begins with.</param>
/// <param name="LastLine">The line it ends in; it can be torn.</param>
/// <param name="End">Character of the last line that follows it.</param>
/// <param name="Printed">As printed, white space left out.</param>
/// <param name="Words">The form's heading, without number.</param>
/// <param name="PrintedNumber">The number printed before it; 0 for none.</param>
/// <param name="IsRight">True when the words are the form's or an alias.</param>
internal sealed record Heading(
    int Section,
    int Line,
    int Start,
    int LastLine,
    int End,
    string Printed,
    string Words,
    int PrintedNumber,
    bool IsRight
);

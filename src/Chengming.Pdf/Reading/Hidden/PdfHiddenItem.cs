namespace Chengming.Pdf.Reading.Hidden;

/// <summary>Something a PDF carries beside its pages.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Page">The page it belongs to, from 1; null when it belongs to the file.</param>
/// <param name="Name">How the file calls it: the key of an entry, the author of a note, the name of a field or an attachment.</param>
/// <param name="Text">Its text; may be empty.</param>
public sealed record PdfHiddenItem(PdfHiddenKind Kind, int? Page, string Name, string Text);
